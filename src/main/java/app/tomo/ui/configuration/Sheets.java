package app.tomo.ui.configuration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The texts that were on screen, for whoever comes back to one. Of those with nothing unsaved in them, only the last few. FX
/// thread.
final class Sheets {
    private static final int MOST = 6;

    private final Supplier<Sheet> blank;
    private final Predicate<Path> unsaved;
    private final Map<Path, Sheet> sheets = new LinkedHashMap<>();
    private Sheet current;

    /// @param unsaved of which files a text must not be lost
    Sheets(Supplier<Sheet> blank, Predicate<Path> unsaved) {
        this.blank = blank;
        this.unsaved = unsaved;
        current = blank.get();
    }

    Sheet current() {
        return current;
    }

    /// Null where there is none, or none any more.
    @Nullable Sheet of(Path file) {
        return sheets.get(file);
    }

    /// An empty one for a file; the one before of the same file is given up.
    void begin(Path file) {
        boolean first = sheets.isEmpty();
        Sheet same = sheets.remove(file);
        if (same == null && !first) {
            current = blank.get();
        } else if (same != null) {
            current = same;
        }
        sheets.put(file, current);
        makeRoom(file);
    }

    /// False where it was given up.
    boolean turnTo(Path file) {
        Sheet sheet = sheets.remove(file);
        if (sheet == null) {
            return false;
        }
        sheets.put(file, sheet);
        current = sheet;
        return true;
    }

    private void makeRoom(Path newest) {
        int tooMany = Math.max(0, sheets.size() - MOST);
        List<Path> oldest =
                sheets.keySet().stream()
                        .filter(each -> !each.equals(newest) && !unsaved.test(each))
                        .limit(tooMany)
                        .toList();
        oldest.forEach(sheets::remove);
    }
}
