package app.tomo.ui.editor;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Searching and replacing in the text that is shown. FX thread.
final class Finder {
    /// How a search stands.
    sealed interface Standing {
        record Idle() implements Standing {}

        record NoPattern() implements Standing {}

        /// There are some, or none.
        ///
        /// @param at which one is chosen, from 1; 0 for none
        /// @param complete whether there may be more than `of`
        record At(int at, int of, boolean complete) implements Standing {}
    }

    private final CodeArea area;
    private final Runnable repaint;
    private @Nullable Search search;
    private Search.Found found = new Search.Found(List.of(), true);

    /// @param repaint shows what is in sight anew
    Finder(CodeArea area, Runnable repaint) {
        this.area = area;
        this.repaint = repaint;
    }

    /// What is chosen in the text, unless it is more than a line.
    String selected() {
        String selected = area.getSelectedText();
        return selected.contains("\n") ? "" : selected;
    }

    /// Looks for something else, and goes to the first from the selection's start on.
    Standing look(String words, boolean exactCase, boolean regex) {
        try {
            search = words.isEmpty() ? null : Search.of(words, exactCase, regex);
        } catch (PatternSyntaxException _) {
            stop();
            return new Standing.NoPattern();
        }
        Standing _ = recount();
        repaint.run();
        if (search == null) {
            return new Standing.Idle();
        }
        choose(firstFrom(area.getSelection().getStart()));
        return standing();
    }

    void stop() {
        search = null;
        found = new Search.Found(List.of(), true);
        repaint.run();
    }

    /// Counts anew in a text that changed.
    Standing recount() {
        if (search == null) {
            found = new Search.Found(List.of(), true);
            return new Standing.Idle();
        }
        found = search.in(this::line, area.getParagraphs().size());
        return standing();
    }

    /// Goes to the next or the one before, and round at the end.
    Standing step(int by) {
        Standing _ = recount();
        int count = found.places().size();
        if (count > 0) {
            int from = by > 0 ? area.getSelection().getEnd() : area.getSelection().getStart();
            int next = firstFrom(from);
            choose(Math.floorMod(by > 0 ? next : next - 1, count));
        }
        return search == null ? new Standing.Idle() : standing();
    }

    /// Replaces the chosen one and goes to the next.
    Standing replace(String by) {
        Standing _ = recount();
        int chosen = chosen();
        if (search != null && chosen >= 0) {
            Search.Place place = found.places().get(chosen);
            String with = search.replaced(line(place.line()), place, by);
            area.replaceText(place.line(), place.start(), place.line(), place.end(), with);
        }
        return step(1);
    }

    /// Replaces all in one step that can be undone; answers how many.
    int replaceAll(String by) {
        Standing _ = recount();
        List<Search.Place> places = found.places();
        if (search == null || places.isEmpty()) {
            return 0;
        }
        int first = places.getFirst().line();
        int last = places.getLast().line();
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (int line = first; line <= last; line++) {
            String text = line(line);
            StringBuilder changed = new StringBuilder();
            int from = 0;
            while (next < places.size() && places.get(next).line() == line) {
                Search.Place place = places.get(next++);
                changed.append(text, from, place.start()).append(search.replaced(text, place, by));
                from = place.end();
            }
            lines.add(changed.append(text.substring(from)).toString());
        }
        area.getUndoManager().preventMerge();
        area.replaceText(first, 0, last, area.getParagraphLength(last), String.join("\n", lines));
        Standing _ = recount();
        return places.size();
    }

    /// Over what was found in a line.
    void paint(LineCanvas canvas, int line) {
        if (search != null) {
            for (Search.Place place : search.in(line(line), line)) {
                canvas.paint(Paint.FOUND, place.start(), place.end());
            }
        }
    }

    private String line(int line) {
        return area.getParagraph(line).getText();
    }

    private int firstFrom(int offset) {
        List<Search.Place> places = found.places();
        for (int i = 0; i < places.size(); i++) {
            if (offset(places.get(i)) >= offset) {
                return i;
            }
        }
        return 0;
    }

    private int offset(Search.Place place) {
        return area.getAbsolutePosition(place.line(), place.start());
    }

    private void choose(int index) {
        if (index < found.places().size()) {
            Search.Place place = found.places().get(index);
            area.selectRange(place.line(), place.start(), place.line(), place.end());
            area.requestFollowCaret();
        }
    }

    private int chosen() {
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        for (int i = 0; i < found.places().size(); i++) {
            Search.Place place = found.places().get(i);
            if (offset(place) == start && end - start == place.end() - place.start()) {
                return i;
            }
        }
        return -1;
    }

    private Standing standing() {
        return new Standing.At(chosen() + 1, found.places().size(), found.complete());
    }
}
