# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts that compare `generate` and `completeness` with mednet share."""

import argparse
import os
import pathlib
import subprocess
import sys
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT.parent / "shared" / "golden"


@dataclass
class Run:
    """What one process took."""

    seconds: float
    cpu: float  # seconds of processor time, all threads
    peak: float  # MiB


def run(command, scratch, environment):
    """Runs `command` in the folder `scratch`; the script ends when the command fails."""
    log = scratch / "log"
    with log.open("w") as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment, cwd=scratch)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{log.read_text()[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def parser(description, rows, few, many, repeat):
    """The options both scripts take; None as a default of `few` and `many` leaves them to the row."""
    result = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    result.add_argument("--rows", help="comma-separated: " + ", ".join(rows))
    result.add_argument("--few", type=int, default=few, help="samples of the short runs")
    result.add_argument("--many", type=int, default=many, help="samples of the long runs")
    result.add_argument("--repeat", type=int, default=repeat, help="runs of which the fastest counts (default %(default)s)")
    result.add_argument("--saliscope", type=pathlib.Path, default=ROOT / "build/release/bin/saliscope")
    result.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("/opt/mednet"))
    result.add_argument("--ours-only", action="store_true", help="leave mednet out")
    return result


def parse(argument_parser, rows):
    """Options with `rows` cut down to those asked for; `rows` maps names to rows."""
    options = argument_parser.parse_args()
    options.saliscope = options.saliscope.resolve()
    options.mednet = options.venv / "bin" / "mednet"
    names = options.rows.split(",") if options.rows else list(rows)
    unknown = set(names) - set(rows)
    if unknown:
        argument_parser.error(f"no such row: {', '.join(sorted(unknown))}")
    options.rows = [row for name, row in rows.items() if name in names]
    return options


def check_machine():
    if not GOLDEN.is_dir():
        sys.exit(f"{GOLDEN} is not there: the samples are on development machines only")
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"Warning: the load is {load:.1f}; times mean nothing on a busy machine", file=sys.stderr)
