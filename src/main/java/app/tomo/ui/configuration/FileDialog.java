package app.tomo.ui.configuration;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;

/// Has the person say which file, beginning in the folder of the one on screen. FX thread.
final class FileDialog {
    private static final String NEW_NAME = "new.kbd";

    private final FileChooser chooser = new FileChooser();

    /// @param known the file on screen
    FileDialog(Path known) {
        File folder = known.getParent() == null ? null : known.getParent().toFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
    }

    /// One that is there; null for none.
    @Nullable Path existing(Window owner) {
        return path(chooser.showOpenDialog(owner));
    }

    /// One that may be yet to be made; null for none.
    @Nullable Path fresh(Window owner) {
        chooser.setInitialFileName(NEW_NAME);
        return path(chooser.showSaveDialog(owner));
    }

    private static @Nullable Path path(@Nullable File chosen) {
        return chosen == null ? null : chosen.toPath();
    }
}
