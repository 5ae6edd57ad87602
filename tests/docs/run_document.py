#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands that a Markdown document shows, and checks the document itself.

run_document.py PROGRAM SOURCE DOCUMENT

PROGRAM is the built saliscope, SOURCE the root of the sources, DOCUMENT a file below SOURCE. The
word or words after the opening fence of a code block say what happens to it:

    sh            each command runs in a scratch folder and has to end with 0
    sh window     each command has to open the window, on a display that nobody sees, and to keep it
    sh not-run    nothing runs (it builds the program or needs a cluster); the syntax is checked
    text, json, python, toml    no commands

The commands of a document run in their order, in one scratch folder. docs/README.md says what lies
in that folder. Options in the text have to be options of the program, relative links have to lead
somewhere, and lines have to stay below 120 columns.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

COMMANDS = {"sh", "sh window", "sh not-run"}
NO_COMMANDS = {"text", "json", "python", "toml"}
COLUMNS = 120
SECONDS_PER_COMMAND = 120
SECONDS_OF_A_WINDOW = 3


@dataclass
class Block:
    kind: str
    line: int
    lines: list = field(default_factory=list)

    def commands(self):
        """The commands of the block, without comments; a backslash joins lines."""
        text = "\n".join(self.lines).replace("\\\n", " ")
        return [line for line in map(str.strip, text.splitlines()) if line and line[0] != "#"]


@dataclass
class Document:
    path: Path
    blocks: list
    prose: list  # pairs of line number and line
    problems: list

    def name(self, line):
        return f"{self.path.name}:{line}"


def read_document(path):
    document = Document(path, [], [], [])
    block = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fence = re.match(r" *```(.*)", line)
        if len(line) >= COLUMNS:
            document.problems.append(f"{document.name(number)}: {len(line)} columns")
        if fence and block is None:
            block = Block(fence[1].strip(), number)
        elif fence:
            document.blocks.append(block)
            block = None
        elif block is not None:
            block.lines.append(line)
        else:
            document.prose.append((number, line))
    if block is not None:
        document.problems.append(f"{document.name(block.line)}: the code block does not end")
    return document


def check_blocks(document):
    for block in document.blocks:
        name = document.name(block.line)
        if block.kind not in COMMANDS | NO_COMMANDS:
            document.problems.append(f"{name}: a code block cannot be '{block.kind}'")
        elif block.kind in NO_COMMANDS and any(map(is_call, block.lines)):
            document.problems.append(f"{name}: a command in a block of '{block.kind}' never runs")
        elif block.kind in COMMANDS:
            text = "\n".join(block.lines)
            if subprocess.run(["bash", "-n"], input=text, text=True, check=False).returncode != 0:
                document.problems.append(f"{name}: bash does not understand it")
    for number, line in document.prose:
        if line.startswith("    ") and is_call(line):
            document.problems.append(f"{document.name(number)}: a command needs a fence to be run")


def is_call(line):
    return re.match(r"[\s$]*([\w./]*/)?saliscope\s", line) is not None


OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][\w-]*")


def check_options(document, program):
    """Code spans that begin with an option or with the program name options that exist."""
    named = [(number, option) for number, line in document.prose
             for span in re.findall(r"`([^`]+)`", line) if re.match(r"-|saliscope ", span)
             for option in OPTION.findall(span)]
    known = known_options(program) if named else set()
    document.problems += [f"{document.name(number)}: there is no option {option}"
                          for number, option in named if option not in known]


def check_commands(document, program):
    """The document names every command of the program."""
    text = document.path.read_text(encoding="utf-8")
    document.problems += [f"{document.path.name}: it does not name the command {command}"
                          for command in commands_of(program) if f"`{command}" not in text]


def anchors(path):
    headings = re.findall(r"^#+ (.*)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def check_links(document):
    for number, line in document.prose:
        for target in re.findall(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)", line):
            link = "".join(target)
            if link.startswith(("https:", "http:")):
                continue
            file, _, anchor = link.partition("#")
            path = document.path.parent / file if file else document.path
            if not path.exists():
                document.problems.append(f"{document.name(number)}: {link} leads nowhere")
            elif anchor and anchor not in anchors(path):
                document.problems.append(f"{document.name(number)}: {link} is no heading there")


def help_of(program, *words):
    return subprocess.run([program, *words, "--help"], capture_output=True, text=True,
                          check=True).stdout


def commands_of(program):
    text = help_of(program).partition("Subcommands:")[2]
    commands = re.findall(r"^  ([a-z]+) ", text, re.MULTILINE)
    if len(commands) < 14:
        sys.exit("FAIL: the help text does not list the commands")
    return commands


def known_options(program):
    """Every option of the program and of its commands."""
    words = [[], ["store", "merge"], ["datamodules", "check"], *([command] for command in commands_of(program))]
    lines = [line for each in words for line in help_of(program, *each).splitlines()]
    # The line of an option begins with its names, which hold no space.
    return {name for line in lines if line.startswith("  -")
            for name in OPTION.findall(line.split()[0])}


def make_scratch(folder, source):
    """What docs/README.md says the examples use."""
    demo = source / "resources" / "demo"
    checkpoint = demo / "pasa-demo.ckpt"
    shutil.copytree(demo / "imgs", folder / "radiographs")
    shutil.copytree(demo / "imgs", folder / "clinic" / "imgs")
    (folder / "lists").mkdir()
    (folder / "training").mkdir()
    (folder / "home").mkdir()
    shutil.copy(demo / "split.json", folder / "lists" / "fold-0.json")
    shutil.copy(checkpoint, folder / "model.ckpt")
    shutil.copy(checkpoint, folder / "training" / "model-at-lowest-validation-loss-epoch=7.ckpt")
    (folder / "training" / "train.meta.json").write_text("{}")


def environment(program, folder):
    home = str(folder / "home")
    return dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", HOME=home,
                XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home,
                XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="offscreen")


def run_commands(block, folder, env):
    """The first command that fails, with what it said; else nothing."""
    for command in block.commands():
        start = time.monotonic()
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS_PER_COMMAND, check=False)
        print(f"{time.monotonic() - start:6.1f} s  {command}", flush=True)
        if done.returncode != 0:
            return f"'{command}' ended with {done.returncode}:\n{done.stdout}"
    return None


def run_windows(block, folder, env):
    """Opens the windows of a block together; as run_commands()."""
    opened = [(command, subprocess.Popen(["bash", "-c", f"exec {command}"], cwd=folder, env=env,
                                         text=True, stdin=subprocess.DEVNULL,
                                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT))
              for command in block.commands()]
    time.sleep(SECONDS_OF_A_WINDOW)
    failure = None
    for command, process in opened:
        stayed = process.poll() is None
        if stayed:
            process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=SECONDS_PER_COMMAND)
        print(f"  window  {command}", flush=True)
        if not stayed or "Error" in said:
            failure = failure or f"'{command}' did not keep its window:\n{said}"
    return failure


def run_document(document, program, source):
    runners = {"sh": run_commands, "sh window": run_windows}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_scratch(folder, source)
        env = environment(program, folder)
        for block in document.blocks:
            failure = runners[block.kind](block, folder, env) if block.kind in runners else None
            if failure:
                document.problems.append(f"{document.name(block.line)}: {failure}")
                return


def main(program, source, path):
    document = read_document(path)
    check_blocks(document)
    if path.name != "CONTRIBUTING.md":  # it names options of other programs
        check_options(document, program)
    check_links(document)
    if path.name == "commands.md":
        check_commands(document, program)
    if not document.problems:
        run_document(document, program, source)
    for problem in document.problems:
        print(f"FAIL: {problem}", file=sys.stderr)
    return 1 if document.problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
