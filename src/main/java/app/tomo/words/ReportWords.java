package app.tomo.words;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The post-mortem that Tomo writes of an incident. Nothing that a person typed is quoted in it.
public final class ReportWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final Phrases phrases;
    private final TimelineWords timeline;
    private final TimeWords times;

    ReportWords(Phrases phrases, ActionWords actions, HeadlineWords headlines, TimeWords times) {
        this.phrases = phrases;
        this.timeline = new TimelineWords(phrases, actions, headlines, times);
        this.times = times;
    }

    /// What a line of it says.
    public TimelineWords timeline() {
        return timeline;
    }

    /// Whose a line of the timeline is.
    public enum Who {
        PERSON,
        TOMO,
        DAEMON,
        MANAGER,
        /// What Tomo saw.
        SEEN
    }

    /// A section.
    public enum Heading {
        SUMMARY,
        DEATHS,
        TIMELINE,
        PATTERN,
        RULED_OUT,
        UNKNOWN,
        SEEN,
        DID,
        ENVIRONMENT,
        SETTINGS,
        REPRODUCE,
        REDACTED
    }

    /// A column of the table of deaths.
    public enum Column {
        /// Of the timeline.
        LINE,
        PROCESS,
        DIED,
        LIVED,
        AFTER_RELOAD,
        ENDED,
        /// For how long it had logged nothing.
        SILENT
    }

    /// What stands by itself in the window that shows a report.
    public enum Text {
        WINDOW,
        HEADLINE,
        BODY,
        SAVE,
        COPY,
        SAVE_BUNDLE,
        MAKING,
        SAVING,
        COPIED,
        MISTAKEN,
        /// What the choice of a time is called.
        SPAN,
        HALF_HOUR,
        TWO_HOURS,
        DAY,
        WEEK,
        EVERYTHING
    }

    /// Something about the machine.
    public enum Fact {
        TOMO,
        DAEMON,
        UNIT,
        COMMAND,
        CONFIG,
        SYSTEM,
        KERNEL,
        JAVA,
        DESKTOP,
        LANGUAGE
    }

    /// What is said of an incident, or of the report itself; a count where [#counted] is asked.
    public enum Sentence {
        NO_DEATH,
        CAUSE_OUTSIDE,
        LOOP_NAMED,
        WELL_AGAIN,
        SURVIVED,
        RETURNED,
        NOT_ASKED,
        NO_SIGNAL,
        NO_MEMORY,
        CONFIG_GOOD,
        NO_PANIC,
        NO_HANG,
        PORT_FREE,
        NO_SLEEP,
        GAPS,
        END_UNKNOWN,
        WHO_SIGNALLED,
        MEMORY_UNKNOWN,
        CONFIG_UNKNOWN,
        WORDS_UNKNOWN,
        PORT_UNKNOWN,
        SURVIVAL_UNKNOWN,
        SENT,
        SENT_LATER,
        NONE_LATER,
        HELD_BACK,
        CHECKED,
        REJECTED,
        ORDERED,
        NOTIFIED,
        NOTHING,
        NOTHING_REDACTED,
        NO_SCRIPT,
        SCRIPT
    }

    /// Why a file was not written.
    public sealed interface Unwritten {
        /// One of that name is there already.
        record Exists() implements Unwritten {}

        record NoFolder() implements Unwritten {}

        record Denied() implements Unwritten {}

        /// Something else is in the way.
        ///
        /// @param detail the system's own words
        record Other(String detail) implements Unwritten {}
    }

    public String notWritten(String file, Unwritten why) {
        return switch (why) {
            case Unwritten.Exists _ -> phrases.of("file.exists", file);
            case Unwritten.NoFolder _ -> phrases.of("file.no-folder", file);
            case Unwritten.Denied _ -> phrases.of("file.denied", file);
            case Unwritten.Other(var detail) -> phrases.of("file.other", file, detail);
        };
    }

    public String written(String file) {
        return phrases.of("file.written", file);
    }

    public String noJournal() {
        return phrases.of("no-journal");
    }

    /// Where a setting comes from that nobody chose.
    public String byDefault() {
        return phrases.of("default");
    }

    /// What the daemon is called.
    public String name() {
        return phrases.daemon();
    }

    public String title() {
        return phrases.of("title");
    }

    public String covers(String tomo, String from, String until, String zone) {
        return phrases.of("covers", tomo, from, until, zone);
    }

    public String of(Heading heading) {
        return phrases.of("heading." + id(heading));
    }

    public String of(Text text) {
        return phrases.of("window." + id(text));
    }

    public String of(Column column) {
        return phrases.of("column." + id(column));
    }

    public String of(Fact fact) {
        return phrases.of("fact." + id(fact));
    }

    public String who(Who who) {
        return phrases.of("who." + id(who));
    }

    public String of(Sentence sentence, String name) {
        return phrases.of("say." + id(sentence), name);
    }

    public String counted(Sentence sentence, int count) {
        return phrases.of("say." + id(sentence), count);
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `11-17 14:02:17.301`, the same width for all.
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(times.zone()));
    }

    public String deaths(int count, Instant first, Instant last) {
        return phrases.of("deaths", count, times.exact(first), times.exact(last));
    }

    /// How many of them followed a reload, and by how much.
    ///
    /// How many of the deaths followed a reload, and how soon.
    ///
    /// @param delays of those that followed one
    public String followed(int some, int all, List<Duration> delays) {
        return phrases.of("followed", some, all, range(delays));
    }

    /// The reload before each death, as its cause.
    ///
    /// @param likely whether all of several followed one
    /// @param delays of those that did
    public String cause(boolean likely, int some, int all, List<Duration> delays) {
        return phrases.of(likely ? "cause-likely" : "cause-possible", some, all, range(delays));
    }

    /// What the daemon said itself of so many of its ends.
    ///
    /// @param reason `port-taken`, `config-rejected`, `config-missing`, `no-output`, `no-keyboard`, `chord` or `panic`
    public String reason(String reason, int some, int all) {
        return phrases.of("reason." + reason, some, all);
    }

    /// So many of the doctor's checks found nothing.
    public String inOrder(int checks) {
        return phrases.of("in-order", checks);
    }

    /// In the place of evidence of which nothing may be shared.
    public String notShared() {
        return phrases.of("not-shared");
    }

    /// One of them, in a table.
    public String span(Duration span) {
        return times.fine(span);
    }

    public String lived(List<Duration> lives) {
        return phrases.of("lived", lives.size(), range(lives));
    }

    /// How many of them came without a word in the log.
    ///
    /// It had logged nothing for that long.
    ///
    /// @param gaps between the last word and the end
    public String mute(int some, int all, List<Duration> gaps) {
        return phrases.of("mute", some, all, range(gaps));
    }

    public String hung(int some, int all) {
        return phrases.of("hung", some, all);
    }

    /// How many of them ended in the same way.
    ///
    /// How so many of them ended.
    ///
    /// @param code as systemd has it: `exited`, `killed` or `dumped`
    public String ended(int some, int all, String code, int status) {
        return phrases.of("end." + code, some, all, Integer.toString(status));
    }

    private String range(List<Duration> spans) {
        String least = times.fine(spans.stream().min(Duration::compareTo).orElse(Duration.ZERO));
        String most = times.fine(spans.stream().max(Duration::compareTo).orElse(Duration.ZERO));
        return least.equals(most) ? least : phrases.of("range", least, most);
    }

    public String named(Duration took) {
        return phrases.of("named", times.measured(took));
    }

    public String more(int count) {
        return phrases.of("more", count);
    }

    public String leftOut(int count) {
        return phrases.of("left-out", count);
    }

    /// How many of that kind were taken out.
    ///
    /// How much of a kind was left out.
    ///
    /// @param kind of what was taken out: `home-path`, `name`, `address`, `log-line` or `typed`
    public String redacted(String kind, int count) {
        return phrases.of("redacted." + kind, count);
    }
}
