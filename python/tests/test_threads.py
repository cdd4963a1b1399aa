"""Readers and documents between threads, and Ctrl-C."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from cases import TESTS

import wirecopy

TEXTS = [path.read_bytes().decode() for path in sorted((TESTS / "articles").glob("*.txt"))]


def test_many_threads_with_one_reader_and_many_readers_agree() -> None:
    expected = [wirecopy.read(text).to_json() for text in TEXTS]
    shared = wirecopy.Reader()

    def work(number: int) -> list[str]:
        reader = shared if number % 2 else wirecopy.Reader()
        return [reader.read(text).to_json() for text in TEXTS]

    with ThreadPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(work, range(16)))


def test_one_document_is_read_by_many_threads(document: wirecopy.Document) -> None:
    with ThreadPoolExecutor(8) as pool:
        shown = list(pool.map(lambda _: repr([event.mentions for event in document.events]), range(200)))
    assert len(set(shown)) == 1


def test_ctrl_c_stops_read_many() -> None:
    code = """
import itertools, os, signal, threading, wirecopy
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    for answer in wirecopy.read_many("Talks began on Thursday. " * 10 for _ in itertools.repeat(None)):
        pass
except KeyboardInterrupt:
    print("stopped")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "stopped\n", done


def test_ctrl_c_stops_a_long_text_at_once() -> None:
    code = """
import os, signal, threading, wirecopy
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    next(wirecopy.read_many(["Envoys met on Thursday, he said. " * 100_000], max_bytes=2**30))
except KeyboardInterrupt:
    os.write(1, b"stopped")
    os._exit(0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "stopped", done


def test_ctrl_c_stops_the_command() -> None:
    command = [sys.executable, "-m", "wirecopy", "batch", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin and child.stdout
        child.stdin.write('{"text": "Talks began."}\n')
        child.stdin.flush()
        assert child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=60) == -signal.SIGINT
