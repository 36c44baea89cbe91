"""ONNX Runtime, told to keep to itself."""

from typing import Any


def onnx_runtime() -> Any:
    """The library, with the telemetry off that its builds have; there is no network anyway."""
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime
