"""ONNX Runtime with its telemetry disabled."""

from typing import Any


def onnx_runtime() -> Any:
    """The library, with the telemetry of its builds disabled; the worker has no network anyway."""
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


def damaged_file_errors() -> tuple[type[Exception], ...]:
    """What the library raises for a file that is not a complete model."""
    from onnxruntime.capi import onnxruntime_pybind11_state as raised

    return raised.InvalidProtobuf, raised.InvalidGraph, raised.Fail
