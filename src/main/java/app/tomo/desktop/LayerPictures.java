package app.tomo.desktop;

import app.tomo.words.IconWords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The pictures in a person's folder: `LAYER.png`, and `other-layers.png` for layers without one. A file is read when it is
/// first asked for and when it has changed since; one that cannot be shown is complained of once, until it has changed. Used
/// by one thread at a time; blocks for as long as the disk does.
final class LayerPictures {
    static final String OTHERS = "other-layers";

    /// Of each about 35 KB.
    private static final int MOST = 64;

    private static final int LONGEST_NAME = 200;
    private static final String TYPE = ".png";

    /// What some system has no file names with. A layer's name never leads out of the folder.
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");

    private final Path folder;
    private final List<Integer> sizes;
    private final IconWords words;
    private final Consumer<String> complaints;
    private final Map<Path, Read> read = new LinkedHashMap<>(MOST, 0.75f, true);

    /// What was made of a file, and how to see that it is still the same.
    private record Read(FileTime changed, long length, @Nullable Face face) {}

    /// @param sizes those that panels ask for, smallest first
    LayerPictures(Path folder, List<Integer> sizes, IconWords words, Consumer<String> complaints) {
        this.folder = folder;
        this.sizes = List.copyOf(sizes);
        this.words = words;
        this.complaints = complaints;
    }

    /// Says so where there is no folder.
    void look() {
        if (!Files.isDirectory(folder)) {
            complaints.accept(words.noFolder(folder.toString()));
        }
    }

    /// The person's picture for that layer; null where there is none that can be shown.
    @Nullable Face of(String layer) {
        Face own = inFile(layer);
        return own == null ? inFile(OTHERS) : own;
    }

    private @Nullable Face inFile(String name) {
        try {
            Path file = folder.resolve(NO_NAME.matcher(name).replaceAll("_") + TYPE);
            return name.length() > LONGEST_NAME ? null : inFile(file);
        } catch (InvalidPathException unnamed) {
            return null;
        }
    }

    private @Nullable Face inFile(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            Read before = read.get(file);
            if (before == null
                    || !before.changed().equals(now.lastModifiedTime())
                    || before.length() != now.size()) {
                before = new Read(now.lastModifiedTime(), now.size(), face(file));
                read.put(file, before);
                forgetOldest();
            }
            return before.face();
        } catch (IOException nothingThere) {
            read.remove(file);
            return null;
        }
    }

    private void forgetOldest() {
        if (read.size() > MOST) {
            read.remove(read.keySet().iterator().next());
        }
    }

    private @Nullable Face face(Path file) {
        return switch (PictureFile.read(file)) {
            case PictureFile.Reading.Picture picture -> Face.of(ScaledPicture.of(picture, sizes));
            case PictureFile.Reading.Unusable(var fault, int most) -> {
                complaints.accept(words.unusable(file.toString(), fault, most));
                yield null;
            }
        };
    }
}
