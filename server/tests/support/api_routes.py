"""Every route of the running router, with what a request to it may hold, after its own description of the API."""

WORDS = {"day": "2026-11-20", "money": "12.00", "share": "0.500", "instant": "2026-11-20T10:00:00.000000Z",
         "time": "10:00", "nip": "1070009219", "postal_code": "37-300", "pesel": "44051401359"}


class Routes:
    def __init__(self, document):
        self.document = document
        self.all = [(method.upper(), path, route) for path, methods in document["paths"].items()
                    for method, route in methods.items()]

    def resolve(self, schema):
        while "$ref" in schema:
            found = self.document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            schema = found
        return schema

    def body_schema(self, route):
        body = route.get("requestBody")
        return self.resolve(body["content"]["application/json"]["schema"]) if body else None

    def example(self, schema, fill, name=""):
        """A value of the schema; `fill` says what stands in a scalar."""
        schema = self.resolve(schema)
        if "anyOf" in schema:
            return self.example(schema["anyOf"][0], fill, name)
        if "allOf" in schema:
            return self.example(schema["allOf"][0], fill, name)
        if schema.get("type") == "object":
            if "properties" in schema:
                return {key: self.example(part, fill, key) for key, part in schema["properties"].items()}
            return {"R1-01": fill(name, {"type": "string"})}
        if schema.get("type") == "array":
            return [self.example(schema["items"], fill, name)]
        return fill(name, schema)


def takes_version(route):
    return any(part["name"] == "If-Match" for part in route.get("parameters", []))


def query_names(route):
    return [part["name"] for part in route.get("parameters", []) if part["in"] == "query"]


def plausible(id_of, turn=0):
    """Fills a scalar with a value that can be read; `id_of` gives the id that a name stands for."""
    def fill(name, schema):
        if "enum" in schema:
            return schema["enum"][turn % len(schema["enum"])]
        if schema.get("type") == "integer":
            return 1
        if schema.get("type") == "boolean":
            return True
        if schema.get("format") == "uuid":
            return id_of(name)
        return WORDS.get(schema.get("format"), "Nowak")
    return fill
