"""Earlier states of a workspace, read from git in ways that run nothing a repository names."""

from commish.history.door import git_version
from commish.history.places import Repository, hosts, repository
from commish.history.revisions import Revision, merge_base, revision
from commish.history.texts import MergedText, merged_text
from commish.history.trees import Blob, is_same, read, tree

__all__ = [
    "Blob",
    "MergedText",
    "Repository",
    "Revision",
    "git_version",
    "hosts",
    "is_same",
    "merge_base",
    "merged_text",
    "read",
    "repository",
    "revision",
    "tree",
]
