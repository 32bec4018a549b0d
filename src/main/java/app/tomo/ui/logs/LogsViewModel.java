package app.tomo.ui.logs;

import app.tomo.runtime.Clock;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The newest lines of the log, and which of them are wanted. FX thread.
public final class LogsViewModel {
    /// Enough for hours of a daemon that says much, and 2 MB.
    static final int MOST = 5_000;

    private final Words words;
    private final Clock clock;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(lines);
    private final Set<Source> sources = EnumSet.allOf(Source.class);
    private Level least = Level.UNKNOWN;

    public LogsViewModel(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// Lines that are new, oldest first.
    void add(List<LogLine> fresh) {
        lines.addAll(fresh.subList(Math.max(0, fresh.size() - MOST), fresh.size()));
        if (lines.size() > MOST) {
            lines.remove(0, lines.size() - MOST);
        }
    }

    void clear() {
        lines.clear();
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

    String text(Label label) {
        return words.labels().of(label);
    }
}
