"""The packages for training in the window: Install with their size, progress, and Remove."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.trainings import PackagesOffer
from app.gui.controls.buttons import button
from app.gui.controls.panes import ProgressCard
from app.gui.dialogs.simple_dialogs import confirm
from app.gui.layouts.boxes import vbox
from app.viewmodels.dataset.training_packages import (
    TrainingPackagesViewModel,
    offer_text,
    progress_words,
)
from app.viewmodels.quantities import data_size


class PackagesRow(QWidget):
    """A button that fits what is installed, or the installation in progress."""

    def __init__(self, packages: TrainingPackagesViewModel) -> None:
        super().__init__()
        self._packages = packages
        self._download_bytes = 0
        self._install = button("", name="installPackages", on_click=packages.ask)
        self._remove = button(
            self.tr("Remove the packages for training"),
            name="removePackages",
            on_click=packages.remove,
        )
        self._progress = ProgressCard(
            self.tr("Installing the packages for training"),
            self.tr("Cancel"),
            name="stopPackages",
            on_click=packages.stop,
        )
        column = vbox(self._progress, parent=self, spacing=8, margins=0)
        for each in (self._install, self._remove):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        packages.changed.connect(self._show)
        packages.offered.connect(self._on_offered)
        self._show()

    def offer(self, download_bytes: int) -> None:
        """Offer to install packages of this size; 0 if none are missing."""
        self._download_bytes = download_bytes
        self._show()

    def _show(self) -> None:
        is_installing = self._packages.is_running
        size = data_size(self._download_bytes)
        self._install.setText(self.tr("Install the packages ({size})…").format(size=size))
        self._install.setVisible(bool(self._download_bytes) and not is_installing)
        self._remove.setVisible(self._packages.are_removable and not is_installing)
        self._progress.setVisible(is_installing)
        self._progress.words.setText(progress_words(self._packages.progress))
        self._progress.show_fraction(self._packages.downloaded)
        self.setVisible(is_installing or bool(self._download_bytes) or self._packages.are_removable)

    def _on_offered(self, offer: PackagesOffer) -> None:
        title = self.tr("Install the packages for training?")
        if confirm(self, title, offer_text(offer), self.tr("Install")):
            self._packages.install()
