package app.tomo.ui.logs;

import app.tomo.runtime.Clock;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.words.Label;
import app.tomo.words.PageWords;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The newest lines of the log, and which of them are wanted. FX thread.
public final class LogsViewModel {
    /// Enough for hours of a daemon that says much, and 2 MB.
    static final int MOST = 5_000;

    /// More than fit into a row.
    private static final int MOST_PARTS = 40;

    private final Words words;
    private final Clock clock;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(lines);
    private final Set<Source> sources = EnumSet.allOf(Source.class);
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private Level least = Level.UNKNOWN;
    private @Nullable Pattern wanted;
    private long skipped;

    public LogsViewModel(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// Lines that are new, oldest first.
    void add(List<LogLine> fresh) {
        if (fresh.size() >= MOST) {
            lines.setAll(fresh.subList(fresh.size() - MOST, fresh.size()));
            return;
        }
        lines.addAll(fresh);
        if (lines.size() > MOST) {
            lines.remove(0, lines.size() - MOST);
        }
    }

    /// Whether what comes is kept back, so that somebody can read.
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    boolean isPaused() {
        return paused.get();
    }

    void pause(boolean on) {
        paused.set(on);
    }

    /// How many lines are kept back.
    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    void keepBack(long count) {
        waiting.set(count);
    }

    /// Looks for those words from now on; empty for none.
    void search(String words) {
        String looked = words.strip();
        wanted =
                looked.isEmpty()
                        ? null
                        : Pattern.compile(
                                Pattern.quote(looked),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether that line has what is looked for.
    boolean has(LogLine line) {
        return wanted != null && wanted.matcher(line.text()).find();
    }

    /// What it says, split where that begins and ends.
    List<SaidText.Part> parts(LogLine line) {
        String text = line.text();
        List<SaidText.Part> parts = new ArrayList<>();
        int at = 0;
        if (wanted != null) {
            Matcher next = wanted.matcher(text);
            while (parts.size() < MOST_PARTS && next.find()) {
                if (next.start() > at) {
                    parts.add(new SaidText.Part(text.substring(at, next.start()), false));
                }
                parts.add(new SaidText.Part(next.group(), true));
                at = next.end();
            }
        }
        if (at < text.length() || parts.isEmpty()) {
            parts.add(new SaidText.Part(text.substring(at), false));
        }
        return List.copyOf(parts);
    }

    /// Where the lines are that have it, among those that are shown.
    List<Integer> found() {
        return wanted == null
                ? List.of()
                : IntStream.range(0, shown.size()).filter(i -> has(shown.get(i))).boxed().toList();
    }

    void clear() {
        skipped = 0;
        lines.clear();
    }

    /// So many lines came too fast to be shown.
    void skipped(long count) {
        skipped += count;
    }

    /// How many lines there are, and how many there are not.
    String count() {
        if (lines.isEmpty()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        said.add(words().lines(shown.size(), lines.size()));
        if (lines.size() >= MOST) {
            said.add(words().newest(MOST));
        }
        if (skipped > 0) {
            said.add(words().skipped(skipped));
        }
        return String.join(" · ", said);
    }

    /// Whether lines of that source are wanted.
    void want(Source source, boolean wanted) {
        if (wanted ? sources.add(source) : sources.remove(source)) {
            filter();
        }
    }

    /// Only lines that matter that much; with `UNKNOWN` all of them.
    void wantLevel(Level level) {
        least = level;
        filter();
    }

    private void filter() {
        Set<Source> wanted = EnumSet.noneOf(Source.class);
        wanted.addAll(sources);
        Level level = least;
        shown.setPredicate(
                line -> wanted.contains(line.source()) && line.level().compareTo(level) >= 0);
    }

    /// What is wanted of what is there.
    ObservableList<LogLine> shown() {
        return shown;
    }

    /// What stands where no line does.
    String emptiness() {
        return text(lines.isEmpty() ? Label.LOGS_EMPTY : Label.LOGS_NONE_MATCH);
    }

    String time(LogLine line) {
        return words.times().clock(line.at(), clock.now());
    }

    String source(Source source) {
        return words.commands().source(source.id());
    }

    /// A line as the command line prints it.
    String text(LogLine line) {
        String level = line.level() == Level.UNKNOWN ? "" : line.level().name();
        return words.commands().logLine(time(line), source(line.source()), level, line.text());
    }

    /// Several lines, for the clipboard.
    String text(Collection<LogLine> some) {
        return some.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    PageWords words() {
        return words.pages();
    }

    String text(Label label) {
        return words.labels().of(label);
    }
}
