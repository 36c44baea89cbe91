"""Writing a GGUF file so that a disk that is full at its last bytes is noticed."""

from collections.abc import Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from gguf import GGUFWriter


def write_tensors(
    writer: "GGUFWriter", tensors: "Mapping[str, np.ndarray[Any, np.dtype[np.float32]]]"
) -> None:
    """Write the file of `writer` with its keys and these tensors, in the order of their names, and
    close it. Raises OSError.

    Not by the writer's `write_tensors_to_file`: it uses NumPy's `tofile`, which does not report
    bytes that were left in its buffer and did not fit, so up to 2 kB would be missing silently.
    """
    by_name = sorted(tensors.items())
    for name, tensor in by_name:
        writer.add_tensor(name, tensor)
    with closing(writer):
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        assert writer.fout, "it was opened for the header"
        (file,) = writer.fout
        writer.write_padding(file, file.tell())
        for _, tensor in by_name:
            file.write(tensor.tobytes())
            writer.write_padding(file, tensor.nbytes)
