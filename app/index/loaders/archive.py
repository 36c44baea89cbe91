"""Documents that are ZIP archives of XML, opened within bounds."""

import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from app.core.errors import UserError

_MAX_UNPACKED_BYTES = 500_000_000


def open_archive(path: Path) -> zipfile.ZipFile:
    """Raises UserError for an archive that would unpack to far more than a document holds."""
    archive = zipfile.ZipFile(path)
    if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED_BYTES:
        archive.close()
        raise UserError(
            f"“{path.name}” unpacks to more than {_MAX_UNPACKED_BYTES // 1_000_000} MB.",
            "Save it again without its pictures, or as PDF.",
        )
    return archive


def read_xml(archive: zipfile.ZipFile, member: str) -> Any:
    """The root element of a member."""
    return parse_xml(archive.read(member))


def parse_xml(data: bytes) -> Any:
    """The root element. Entities stay unresolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(data, parser)
