"""The loop that anybody would write first: every file read and checked by its schema."""

__all__ = ["NAIVE"]

NAIVE = """
import json, pathlib, re, sys, yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
root, schemas = map(pathlib.Path, sys.argv[1:])
load = lambda path: json.loads(path.read_text(encoding="utf-8"))
shared = Resource.from_contents(load(schemas / "shared.schema.json"))
registry = Registry().with_resource("shared.schema.json", shared)
class Loader(yaml.CSafeLoader): pass
Loader.yaml_implicit_resolvers = {
    letter: [(tag, rx) for tag, rx in found if not tag.endswith(("timestamp", "bool"))]
    for letter, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
validators = {}
wrong = 0
for path in sorted(root.rglob("*.yaml")):
    data = yaml.load(path.read_bytes(), Loader)
    kind = data["kind"]
    if kind not in validators:
        validators[kind] = Draft202012Validator(
            load(schemas / f"{kind}.schema.json"), registry=registry
        )
    wrong += len(list(validators[kind].iter_errors(data)))
sys.exit(bool(wrong))
"""
"""A program for `python -c`, given the workspace and the folder of the schemas."""
