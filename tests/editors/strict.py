#!/usr/bin/env python3
"""Every message of the server has the shape that the protocol gives it, to the letter.

    strict.py BINARY DOCUMENT...       with the package lsprotocol, whose types are made from the protocol's own model

The package's converter is lenient: it turns "3" into 3, passes over unknown keys and drops nulls. So its types are only
read here, and each value is held against its type. What no type can say is asked besides: ranges are in order and stand
between two characters, an entry of the outline holds its name and its children, every request is answered once.

Every request the server advertises is sent at many positions, in each encoding, to a client that can do much, to one
that has all of it come later, and to one that can do little. A provider that this script does not know is an error: add it to REQUESTS.
"""
import collections.abc
import enum
import itertools
import json
import os
import pathlib
import subprocess
import sys
import typing

import attrs
from lsprotocol import types

NAMES = {**vars(typing), **vars(types)}

# --- a value and its type --------------------------------------------------------------------------------------------


def problems(value, kind, path):
    """What keeps a value from being of a type."""
    if isinstance(kind, (str, typing.ForwardRef)):
        kind = eval(getattr(kind, "__forward_arg__", kind), NAMES)
    if kind in (typing.Any, object, types.LSPAny):
        return
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Union:
        found = [list(problems(value, one, path)) for one in arguments]
        if all(found):
            yield from min(found, key=len) if isinstance(value, (dict, list)) else [f"{path}: {value!r} fits no type of {kind}"]
    elif origin is typing.Literal:
        if value not in arguments:
            yield f"{path}: {value!r} is none of {arguments}"
    elif origin in (collections.abc.Sequence, list):
        if not isinstance(value, list):
            yield f"{path}: {value!r} is no array"
        else:
            for index, item in enumerate(value):
                yield from problems(item, arguments[0], f"{path}[{index}]")
    elif origin is tuple:
        if not isinstance(value, list) or len(value) != len(arguments):
            yield f"{path}: {value!r} is no array of {len(arguments)}"
        else:
            for index, (item, one) in enumerate(zip(value, arguments)):
                yield from problems(item, one, f"{path}[{index}]")
    elif origin in (collections.abc.Mapping, dict):
        if not isinstance(value, dict):
            yield f"{path}: {value!r} is no object"
        else:
            for key, item in value.items():
                yield from problems(item, arguments[1], f"{path}.{key}")
    elif attrs.has(kind):
        yield from problems_of_object(value, kind, path)
    elif isinstance(kind, type) and issubclass(kind, enum.Enum):
        if isinstance(value, bool) or value not in [member.value for member in kind]:
            yield f"{path}: {value!r} is no {kind.__name__}"
    else:
        plain = {None: type(None), float: (int, float)}.get(kind, kind)
        if not isinstance(value, plain) or isinstance(value, bool) and kind is not bool:
            yield f"{path}: {value!r} is no {kind}"


def problems_of_object(value, kind, path):
    if not isinstance(value, dict):
        yield f"{path}: {value!r} is no {kind.__name__}"
        return
    attrs.resolve_types(kind, globalns=NAMES)
    fields = {camel(field.name): field for field in attrs.fields(kind)}
    for key in value.keys() - fields.keys():
        yield f"{path}.{key}: not a property of {kind.__name__}"
    for key, field in fields.items():
        optional = field.default is not attrs.NOTHING
        if key not in value:
            if not optional:
                yield f"{path}.{key}: missing in {kind.__name__}"
        elif value[key] is None and optional and not types.is_special_property(kind, field.name):
            yield f"{path}.{key}: null, and should be absent"
        else:
            yield from problems(value[key], field.type, f"{path}.{key}")
            yield from problems_of_number(value[key], field, f"{path}.{key}")


def problems_of_number(value, field, path):
    """The protocol's integers have limits, which the package keeps in its validators."""
    if isinstance(value, int) and not isinstance(value, bool) and field.validator:
        try:
            field.validator(types.Position(0, 0), field, value)
        except (ValueError, TypeError) as error:
            yield f"{path}: {error}"


def camel(name):
    first, *others = name.rstrip("_").split("_")
    return first + "".join(other.title() for other in others)


def problems_of_message(message, asked):
    """`asked`: the methods of the requests without an answer, by id."""
    if message.get("jsonrpc") != "2.0":
        yield "jsonrpc: not 2.0"
    if "method" in message:
        known = types.METHOD_TO_TYPES.get(message["method"])
        yield from problems(message, known[0], message["method"]) if known else [f"{message['method']}: unknown"]
        return
    if message.get("id") not in asked:
        yield f"{message}: nobody asked, or not again"
        return
    method = asked.pop(message["id"])
    if "error" in message:
        yield from problems(message["error"], types.ResponseError, f"{method}: error")
    if ("error" in message) == ("result" in message) or message.keys() - {"jsonrpc", "id", "error", "result"}:
        yield f"{method}: {message.keys()}"
    if "result" in message:
        response = types.METHOD_TO_TYPES[method][1]
        attrs.resolve_types(response, globalns=NAMES)
        yield from problems(message["result"], attrs.fields_dict(response)["result"].type, method)


# --- what no type can say --------------------------------------------------------------------------------------------

UNITS = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}


def lines_of(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def place(position):
    return position["line"], position["character"]


def problems_of_places(value, lines, units, path):
    """Of all ranges in a value that speaks of one text."""
    if isinstance(value, list):
        for item in value:
            yield from problems_of_places(item, lines, units, path)
    elif isinstance(value, dict) and value.keys() == {"start", "end"}:
        if place(value["start"]) > place(value["end"]):
            yield f"{path}: {value} is reversed"
        for position in (value["start"], value["end"]):
            yield from problems_of_position(position, lines, units, path)
    elif isinstance(value, dict) and value.keys() == {"line", "character"}:
        yield from problems_of_position(value, lines, units, path)
    elif isinstance(value, dict):
        if "selectionRange" in value:
            yield from problems_of_entry(value, path)
        for item in value.values():
            yield from problems_of_places(item, lines, units, path)


def problems_of_position(position, lines, units, path):
    line, character = place(position)
    text = lines[line] if line < len(lines) else None
    if text is None or character not in itertools.accumulate(map(units, text), initial=0):
        yield f"{path}: {(line, character)} is not between two characters of the text"


def problems_of_tokens(data, legend, lines, units):
    """Semantic tokens hold whole characters of one line each, none over another, and are named in the legend."""
    line = start = end = 0
    for down, ahead, length, kind, modifiers in zip(*[iter(data)] * 5):
        line, start, end = line + down, ahead if down else start + ahead, 0 if down else end
        boundaries = [*itertools.accumulate(map(units, lines[line]), initial=0)]
        if length == 0 or start < end or not {start, start + length} <= {*boundaries}:
            yield f"token at {(line, start)}: {length} units after {end} of {boundaries[-1]}"
        if kind >= len(legend["tokenTypes"]) or modifiers >> len(legend["tokenModifiers"]):
            yield f"token at {(line, start)}: {kind}, {modifiers} are not in the legend"
        end = start + length


def problems_of_entry(entry, path):
    def holds(inner):
        outer = entry["range"]
        return place(outer["start"]) <= place(inner["start"]) and place(inner["end"]) <= place(outer["end"])

    if not entry["name"].strip():
        yield f"{path}: an entry without a name at {entry['range']}"
    if not all(map(holds, [entry["selectionRange"], *(child["range"] for child in entry.get("children", []))])):
        yield f"{path}: {entry['name']} does not hold its name or its children"


# --- a client ----------------------------------------------------------------------------------------------------------

LITTLE = {}
MUCH = {
    "textDocument": {
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {"codeDescriptionSupport": True, "versionSupport": True},
        "diagnostic": {"dynamicRegistration": False},
        "completion": {
            "completionItem": {
                "snippetSupport": True,
                "labelDetailsSupport": True,
                "documentationFormat": ["markdown", "plaintext"],
            }
        },
        "semanticTokens": {
            "requests": {"range": True, "full": {"delta": True}},
            "tokenTypes": [],
            "tokenModifiers": [],
            "formats": ["relative"],
        },
        "rename": {"prepareSupport": True, "honorsChangeAnnotations": True},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}},
            "isPreferredSupport": True,
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
    },
    "workspace": {
        "workspaceEdit": {"documentChanges": True, "changeAnnotationSupport": {"groupsOnLabel": True}},
        "configuration": True,
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
        "semanticTokens": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
        "codeLens": {"refreshSupport": True},
    },
    "window": {"workDoneProgress": True},
    "experimental": {"commands": {"commands": ["gongwen.showReferences"]}},
}


# The requests that may come and go, and where the capabilities speak of them.
LATER = {
    "textDocument/documentSymbol": "documentSymbolProvider",
    "textDocument/hover": "hoverProvider",
    "textDocument/completion": "completionProvider",
    "textDocument/foldingRange": "foldingRangeProvider",
    "textDocument/selectionRange": "selectionRangeProvider",
    "textDocument/definition": "definitionProvider",
    "textDocument/references": "referencesProvider",
    "textDocument/documentHighlight": "documentHighlightProvider",
    "textDocument/documentLink": "documentLinkProvider",
    "textDocument/codeAction": "codeActionProvider",
    "textDocument/semanticTokens": "semanticTokensProvider",
    "textDocument/inlayHint": "inlayHintProvider",
    "textDocument/codeLens": "codeLensProvider",
    "textDocument/rename": "renameProvider",
    "textDocument/formatting": "documentFormattingProvider",
    "textDocument/rangeFormatting": "documentRangeFormattingProvider",
    "textDocument/onTypeFormatting": "documentOnTypeFormattingProvider",
    "workspace/symbol": "workspaceSymbolProvider",
    "workspace/executeCommand": "executeCommandProvider",
}


def letting_all_come(capabilities):
    """The same client, had it what the server can do told later."""
    later = json.loads(json.dumps(capabilities))
    for method in LATER:
        place = later
        for key in method.split("/"):
            place = place.setdefault(key, {})
        place["dynamicRegistration"] = True
    return later


def at(line, character):
    return {"line": line, "character": character}


# The requests of a provider: what goes with the document in the parameters, at a position.
TABS = {"tabSize": 4, "insertSpaces": True}
REQUESTS = {
    "documentSymbolProvider": [("textDocument/documentSymbol", lambda line, character: {})],
    "diagnosticProvider": [("textDocument/diagnostic", lambda line, character: {"previousResultId": "none"})],
    "hoverProvider": [("textDocument/hover", lambda line, character: {"position": at(line, character)})],
    "completionProvider": [("textDocument/completion", lambda line, character: {"position": at(line, character)})],
    "foldingRangeProvider": [("textDocument/foldingRange", lambda line, character: {})],
    "selectionRangeProvider": [("textDocument/selectionRange", lambda line, character: {"positions": [at(line, character)]})],
    "definitionProvider": [("textDocument/definition", lambda line, character: {"position": at(line, character)})],
    "documentHighlightProvider": [("textDocument/documentHighlight", lambda line, character: {"position": at(line, character)})],
    "referencesProvider": [
        (
            "textDocument/references",
            lambda line, character: {"position": at(line, character), "context": {"includeDeclaration": True}},
        )
    ],
    "executeCommandProvider": [
        (
            "workspace/executeCommand",
            lambda line, character, command=command: {
                "command": "gongwen.server." + command,
                "arguments": [{"position": at(line, character), "kind": "progress"}],
            },
        )
        for command in ("problem", "department", "extract", "skeleton", "kind", "departments", "indicators")
    ],
    "semanticTokensProvider": [
        ("textDocument/semanticTokens/full", lambda line, character: {}),
        ("textDocument/semanticTokens/full/delta", lambda line, character: {"previousResultId": "none"}),
        (
            "textDocument/semanticTokens/range",
            lambda line, character: {"range": {"start": at(line, character), "end": at(line + 1, 0)}},
        ),
    ],
    "inlayHintProvider": [
        (
            "textDocument/inlayHint",
            lambda line, character: {"range": {"start": at(line, character), "end": at(line + 1, 0)}},
        )
    ],
    "codeLensProvider": [("textDocument/codeLens", lambda line, character: {})],
    "documentLinkProvider": [("textDocument/documentLink", lambda line, character: {})],
    "renameProvider": [
        ("textDocument/rename", lambda line, character: {"position": at(line, character), "newName": "区新设局"}),
    ],
    "documentFormattingProvider": [("textDocument/formatting", lambda line, character: {"options": TABS})],
    "documentRangeFormattingProvider": [
        (
            "textDocument/rangeFormatting",
            lambda line, character: {"range": {"start": at(line, 0), "end": at(line, character)}, "options": TABS},
        )
    ],
    "documentOnTypeFormattingProvider": [
        (
            "textDocument/onTypeFormatting",
            lambda line, character: {"position": at(line, character), "ch": "\n", "options": TABS},
        )
    ],
    "codeActionProvider": [
        (
            "textDocument/codeAction",
            lambda line, character: {
                "range": {"start": at(line, character), "end": at(line + 1, 0)},
                "context": {"diagnostics": []},
            },
        )
    ],
}
# Asked where there is nothing to be done, these are answered with an error.
MAY_REFUSE = {"textDocument/rename"}
SETTINGS = {"diagnose": "folder"}
NO_REQUESTS = {"positionEncoding", "textDocumentSync", "workspace", "workspaceSymbolProvider"}


class Conversation:
    def __init__(self, binary, folder, capabilities, encoding):
        self.server = subprocess.Popen([binary, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked, self.ids, self.found, self.count = {}, itertools.count(1), [], collections.Counter()
        self.documents, self.units = {}, UNITS[encoding]
        capabilities = {**capabilities, "general": {"positionEncodings": [encoding]}}
        greeting = {"processId": os.getpid(), "rootUri": folder.as_uri(), "capabilities": capabilities}
        self.provided = self.ask("initialize", greeting)["capabilities"]
        self.tell("initialized", {})
        self.wait_for_what_comes(capabilities)
        self.expect(self.provided["positionEncoding"] == encoding, "not the encoding that was offered")
        self.expect(self.provided.keys() <= REQUESTS.keys() | NO_REQUESTS, f"unknown here: {self.provided.keys()}")

    def wait_for_what_comes(self, capabilities):
        """What is registered is provided from then on; it stands in no capabilities."""
        texts = capabilities.get("textDocument", {})
        if not texts.get("hover", {}).get("dynamicRegistration"):
            return
        told = self.provided.keys() & set(LATER.values())
        self.expect(not told, f"told at once: {told}")
        while "hoverProvider" not in self.provided:
            self.receive()
        missing = set(LATER.values()) - self.provided.keys()
        self.expect(not missing, f"did not come: {missing}")

    def expect(self, holds, what):
        if not holds:
            self.found.append(what)

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        """The result; an error is one of the problems."""
        number = next(self.ids)
        self.asked[number] = method
        self.send({"id": number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == number and "method" not in message:
                self.expect("result" in message or method in MAY_REFUSE, f"{method}: {message}")
                return message.get("result")

    def receive(self):
        header = self.server.stdout.readline()
        if not header.startswith(b"Content-Length: ") or self.server.stdout.readline() != b"\r\n":
            sys.exit(f"no frame: {header!r}")
        message = json.loads(self.server.stdout.read(int(header.split()[1])).decode())
        self.count[message.get("method") or self.asked.get(message.get("id"))] += 1
        self.found.extend(problems_of_message(message, self.asked))
        if message.get("method") == "client/registerCapability":
            ours = [one for one in message["params"]["registrations"] if one["method"] in LATER]
            self.provided |= {LATER[one["method"]]: one["registerOptions"] for one in ours}
        if "method" in message and "id" in message:
            asks_settings = message["method"] == "workspace/configuration"
            result = [SETTINGS for _ in message["params"]["items"]] if asks_settings else None
            self.send({"id": message["id"], "result": result})
        return message

    def open(self, uri, text):
        self.documents[uri] = text
        document = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def ask_everything(self, uri, step):
        """Every request at every so many positions: past the ends of lines, inside surrogate pairs, past the text."""
        lines = lines_of(self.documents[uri])
        widths = enumerate([*map(self.units, lines), 0, 0])
        positions = [(line, character) for line, width in widths for character in range(width + 3)]
        for requests in (REQUESTS[provider] for provider in self.provided if provider in REQUESTS):
            for method, params in requests:
                everywhere = bool(params(0, 0).keys() & {"position", "range"})
                for line, character in positions[:: step if everywhere else len(positions)]:
                    asked = {"textDocument": {"uri": uri}, **params(line, character)}
                    for argument in asked.get("arguments", []):
                        argument["textDocument"] = asked["textDocument"]
                    result = self.ask(method, asked)
                    self.found.extend(problems_of_places(self.about(uri, result), lines, self.units, method))
                    self.ask_further(method, asked, result, lines)

    def ask_further(self, method, asked, result, lines):
        """What hangs together with an answer."""
        if isinstance(result, dict) and "data" in result:
            legend = self.provided["semanticTokensProvider"]["legend"]
            self.found.extend(problems_of_tokens(result["data"], legend, lines, self.units))
        if method == "textDocument/rename":
            prepared = self.ask("textDocument/prepareRename", asked)
            self.found.extend(problems_of_places(prepared, lines, self.units, "prepareRename"))
        if method == "textDocument/completion":
            self.resolve_completions(result)
        if method == "textDocument/codeAction":
            self.resolve_actions(result, lines)

    def resolve_completions(self, completions):
        """The first of each kind with all that is to be told of it."""
        kinds = {item["kind"]: item for item in reversed(completions["items"])}
        for item in kinds.values():
            told = self.ask("completionItem/resolve", item)
            self.expect(told | {"documentation": None} == item | {"documentation": None}, f"{item} became {told}")

    def resolve_actions(self, actions, lines):
        """The edits of a few that have none yet; what is a command stays one, for some editors ask about that, too."""
        without = [item for item in actions or [] if "edit" not in item]
        for item in [item for item in without if "command" not in item][:2] + [item for item in without if "command" in item][:1]:
            resolved = self.ask("codeAction/resolve", item) or {}
            kept = [key for key in ("title", "command") if key in item]
            self.expect("command" in item or "edit" in resolved, f"no edit: {resolved}")
            self.expect(all(resolved.get(key) == item[key] for key in kept), f"{item} became {resolved}")
            self.found.extend(problems_of_places(resolved, lines, self.units, "codeAction/resolve"))

    def about(self, uri, result):
        """What of a result speaks of this document; of the others the positions are those of their own texts."""
        if isinstance(result, list):
            return [one for one in result if not isinstance(one, dict) or one.get("uri", uri) == uri]
        if isinstance(result, dict) and "documentChanges" in result:
            return [one["edits"] for one in result["documentChanges"] if one["textDocument"]["uri"] == uri]
        return result

    def ask_about_folder(self):
        """The diagnostics of what is not open: in parts and with progress, and in one."""
        if (self.provided.get("diagnosticProvider") or {}).get("workspaceDiagnostics"):
            previous = {"previousResultIds": []}
            self.ask("workspace/diagnostic", previous | {"workDoneToken": 1, "partialResultToken": "2"})
            result = self.ask("workspace/diagnostic", previous)
            self.expect(result["items"], "nothing in the folder")

    def ask_for_symbols(self):
        if self.provided.get("workspaceSymbolProvider"):
            for query in ("", "工作", "gzbg", "没有"):
                result = self.ask("workspace/symbol", {"query": query, "workDoneToken": query + "1"})
                self.expect(result or query == "没有", f"nothing is called {query}")

    def change(self, uri, old, new):
        """Puts one text in the place of another."""
        text = self.documents[uri]
        before, _, after = text.partition(old)
        ends = (lines_of(before), lines_of(before + old))
        start, end = (at(len(lines) - 1, self.units(lines[-1])) for lines in ends)
        places = {"start": start, "end": end}
        self.documents[uri] = before + new + after
        document = {"uri": uri, "version": next(self.ids) + 1}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"range": places, "text": new}]})

    def close(self):
        for uri in self.documents:
            self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        self.tell("$/unknown", {})
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.expect(self.server.stdout.read() == b"", "something was said after shutdown")
        self.expect(self.server.wait() == 0, "the exit code is not 0")
        self.expect(not self.asked, f"not answered: {self.asked}")


def converse(binary, documents, capabilities, encoding):
    conversation = Conversation(binary, documents[0].resolve().parent, capabilities, encoding)
    conversation.ask_about_folder()
    conversation.ask_for_symbols()
    for path in documents:
        text = path.read_text("utf-8")
        uri = path.resolve().as_uri()
        conversation.open(uri, text)
        conversation.ask_everything(uri, 397)
        for old, new in (("一、", "一、𠮷😀"), ("主办)", ")"), ("\n", "\r\n𠮷\r一是甲。"), ("%", "")):
            if old in conversation.documents[uri]:
                conversation.change(uri, old, new)
        conversation.ask_everything(uri, 401)
    conversation.close()
    print(f"{encoding}: {sum(conversation.count.values())} messages", dict(conversation.count))
    return conversation.found


def main(binary, *documents):
    documents = [pathlib.Path(document) for document in documents]
    found = []
    for encoding, capabilities in itertools.product(UNITS, (MUCH, letting_all_come(MUCH), LITTLE)):
        found += converse(binary, documents, capabilities, encoding)
    for problem in found[:40]:
        print("PROBLEM", problem, file=sys.stderr)
    sys.exit(f"{len(found)} problems" if found else 0)


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 2 else sys.exit(__doc__)
