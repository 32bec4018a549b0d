package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;

/// A number that Tomo obeys and a person may change: a time, or a count. Each has a name in the settings, a default and
/// bounds. A new number belongs here, and nowhere else (incident 3: a 300 s default that nobody could see).
public enum Limit {
    /// How old a reading of the service manager may be before it is asked again (incident 1).
    SERVICE_CACHE("service.cache", seconds(5), millis(500), minutes(10)),
    /// How old an answer of the daemon may be and still count as "responding" (incident 1).
    HEALTH_CACHE("health.cache", seconds(2), millis(500), minutes(1)),
    /// How often the daemon is asked whether it answers.
    PING("health.ping", seconds(1), millis(200), minutes(1)),
    /// How long it has to answer (incident 1).
    PING_ANSWER("health.ping-answer", millis(300), millis(50), seconds(10)),
    /// Unanswered pings in a row that make it unresponsive.
    MISSES_UNTIL_UNRESPONSIVE("health.misses", 2, 1, 20),
    /// Readings "active, but without a process" in a row before that is believed (incident 1).
    MISSES_UNTIL_GONE("service.misses", 3, 1, 20),
    /// How long after a start, restart or wake silence is still "starting" (incident 1).
    GRACE("health.grace", seconds(12), seconds(1), minutes(5)),
    /// How late something that was due may be before the machine counts as having slept.
    SLEPT("health.slept", seconds(5), seconds(1), minutes(5)),
    /// How long a connection may take.
    CONNECT("link.connect", millis(300), millis(50), seconds(10)),
    /// The first delay before a lost connection is tried anew.
    RETRY_FIRST("link.retry-first", millis(100), millis(50), seconds(10)),
    /// The longest.
    RETRY_MOST("link.retry-most", seconds(5), millis(100), minutes(5)),
    /// How long the daemon has to stop before it is killed (incident 2).
    STOP("stop.patience", seconds(5), millis(500), minutes(1)),
    /// How long a kill has to work.
    FORCE("stop.force", seconds(3), millis(500), minutes(1)),
    /// The whole of a start.
    START("start.deadline", seconds(20), seconds(1), minutes(5)),
    /// The whole of a restart.
    RESTART("restart.deadline", seconds(30), seconds(1), minutes(5)),
    /// The whole of a reload.
    RELOAD("reload.deadline", seconds(15), seconds(1), minutes(5)),
    /// The whole of a switch to another layer, or of a virtual key.
    LAYER("layer.deadline", seconds(2), millis(200), minutes(1)),
    /// The whole of an emergency stop (incident 4: under 3 s where the manager answers).
    EMERGENCY("emergency.deadline", seconds(6), seconds(1), minutes(1)),
    /// How long the daemon may take to answer a reload at its end, where it is asked to (5 s is kanata's own default).
    RELOAD_WAIT("reload.wait-most", seconds(5), millis(100), minutes(1)),
    /// Between two reloads (incidents 0 and 4).
    RELOAD_COOL_DOWN("reload.cool-down", seconds(2), millis(100), minutes(10)),
    /// The first time for which reloads are held back after a crash loop (incident 0).
    BACK_OFF_FIRST("reload.back-off-first", seconds(30), seconds(1), minutes(60)),
    /// The longest.
    BACK_OFF_MOST("reload.back-off-most", minutes(10), seconds(1), minutes(24 * 60)),
    /// A death is put down to a reload that was sent this long before it, at most (incident 0: 43 s).
    SUSPICION("reload.suspicion", seconds(60), seconds(1), minutes(60)),
    /// Deaths in a row, each after a reload, after which no more are sent (incident 0).
    DEADLY("reload.deaths", 2, 1, 100),
    /// Whether a config that changed while the daemon was away is reloaded, once (incident 0).
    RELOAD_CHANGED("reload.changed-while-away", true),
    /// Whether what changes on disk is applied by itself, once each change.
    RELOAD_ON_SAVE("reload.on-save", false),
    /// Whether what is applied goes back unless a person keeps it.
    TRIAL_USED("trial.used", true),
    /// How long a person has to keep it.
    TRIAL("trial.length", seconds(15), seconds(5), minutes(10)),
    /// How long a daemon that was lost in a trial has to answer by itself before it is restarted.
    TRIAL_LOST("trial.lost", seconds(2), millis(0), minutes(1)),
    /// How much later another one goes back where Tomo does not.
    TRIAL_LATE("trial.late", seconds(2), millis(500), minutes(1)),
    /// Between two looks whether the config on disk is what runs: a net below what the system tells of it.
    CONFIG_POLL("config.poll", seconds(10), seconds(1), minutes(60)),
    /// How long a changed config is left alone before it is looked at: an editor writes in several steps.
    CONFIG_SETTLE("config.settle", millis(300), millis(10), seconds(10)),
    /// How many requests may wait for a daemon that is away (incident 3).
    QUEUE_SIZE("queue.size", 16, 1, 1000),
    /// How long each of them may.
    QUEUE_LIFE("queue.life", seconds(20), seconds(1), minutes(10)),
    /// How long after its last answer a daemon that lives is expected to answer again.
    QUEUE_AWAY("queue.away", seconds(60), seconds(1), minutes(60)),
    /// How much later than by its own deadline an action's end is taken for lost.
    STUCK("action.stuck", seconds(10), seconds(1), minutes(10)),
    /// How long a check of the config may take.
    CHECK("check.deadline", seconds(5), millis(500), minutes(1)),
    /// How long the text of a config must stay the same before it is checked.
    EDIT_PAUSE("check.pause", millis(400), millis(50), seconds(10)),
    /// How long a program has to say its version.
    VERSION("check.version", seconds(1), millis(100), minutes(1)),
    /// How long a queued reload goes unconfirmed before a held key is supposed (kanata: about 1 s).
    QUEUED_UNTIL_WAITING("reload.queued", millis(1200), millis(100), minutes(1)),
    /// Restarts within [#LOOP_SHORT] that are a crash loop (incident 0).
    LOOP_SHORT_COUNT("loop.short-count", 3, 2, 100),
    LOOP_SHORT("loop.short", seconds(60), seconds(1), minutes(60)),
    /// Restarts within [#LOOP_LONG] that are one, too (incident 0: cycles of 43 s).
    LOOP_LONG_COUNT("loop.long-count", 5, 2, 100),
    LOOP_LONG("loop.long", minutes(10), seconds(1), minutes(60)),
    /// How long the daemon has to last for a crash loop to be over.
    LOOP_CALM("loop.calm", seconds(60), seconds(1), minutes(60)),
    /// How long nothing new is told after a start, a wake and whatever the person did themselves.
    NOTICE_QUIET("notice.quiet", seconds(15), millis(0), minutes(10)),
    /// How long trouble lasts before it is told: a kill looks like a failure for some 40 ms.
    NOTICE_LASTING("notice.lasting", seconds(1), millis(0), minutes(10)),
    /// The same for a daemon that runs: one that dies may be writing its memory down for seconds, alive and deaf.
    NOTICE_LASTING_DEGRADED("notice.lasting-degraded", seconds(3), millis(0), minutes(10)),
    /// Between two changes of a notification.
    NOTICE_BETWEEN("notice.between", seconds(5), seconds(1), minutes(10)),
    /// How long the daemon has to be well for an incident to be over (incident 0).
    NOTICE_WELL("notice.well", seconds(60), seconds(1), minutes(60)),
    /// How long one file of the incident journal may become.
    JOURNAL_SIZE("journal.size", Unit.KILOBYTES, 1_000, 100, 100_000),
    /// How many older files of it are kept.
    JOURNAL_FILES("journal.files", 4, 1, 100),
    /// After how long they are removed.
    JOURNAL_AGE("journal.age", minutes(30 * 24 * 60), minutes(60), minutes(365 * 24 * 60)),
    /// How far before an end of the daemon its log is kept: as far as a reload before it is suspected (incident 0: 43 s).
    JOURNAL_BEFORE("journal.before", seconds(60), seconds(0), minutes(60)),
    /// How many lines of it at most.
    JOURNAL_LINES("journal.lines", 200, 1, 2_000),
    /// Notifications that are remembered.
    NOTICE_HISTORY("notice.history", 200, 1, 10_000),
    /// How long they are.
    NOTICE_HISTORY_AGE("notice.history-age", days(30), minutes(1), days(365)),
    /// The delay after a child's first failure in a row; it doubles.
    CHILD_FIRST("child.restart-first", seconds(1), millis(100), minutes(1)),
    /// The longest; a child that ran for longer than this begins anew with the first.
    CHILD_MOST("child.restart-most", seconds(30), seconds(1), minutes(60)),
    /// Starts of a child within [#CHILD_WITHIN] after which it is given up.
    CHILD_STARTS("child.starts", 5, 1, 100),
    CHILD_WITHIN("child.within", seconds(60), seconds(1), minutes(60)),
    /// From TERM to KILL for a child, when Tomo quits (design: "Quitting Tomo").
    CHILD_PATIENCE("child.patience", seconds(2), millis(100), seconds(10)),
    /// How long a look may take at what the system has to tie a child to Tomo with.
    CHILD_PROBE("child.probe", seconds(10), millis(500), minutes(1)),
    /// From TERM to KILL for what an earlier daemon left over; one that has only to let go of its devices needs a few ms.
    LEFTOVER("leftover.patience", seconds(2), millis(100), minutes(1)),
    /// How long reading the log may take.
    LOG("log.deadline", seconds(5), millis(500), minutes(1)),
    /// The same for what came since the last look.
    LOG_FOLLOW("log.follow", seconds(2), millis(200), minutes(1)),
    /// How long the first look at the daemon may take, before a command goes on with what is known.
    FIRST_LOOK("look.first", seconds(5), millis(500), minutes(1)),
    /// How long each probe of a diagnosis may take; they are asked at once.
    PROBE("diagnosis.probe", seconds(8), millis(500), minutes(1)),
    /// How far back a diagnosis reads the log, and further where the daemon was last started before that.
    DIAGNOSIS_LOG("diagnosis.log", minutes(60), minutes(1), minutes(24 * 60)),
    /// How long a command has to say to the running Tomo what it wants.
    CONTROL_REQUEST("control.request", seconds(2), millis(200), minutes(1)),
    /// How long the running Tomo has to take it, twice.
    CONTROL_ACCEPT("control.accept", millis(1_200), millis(200), minutes(1)),
    /// How often it says that it lives while a command runs.
    CONTROL_HEARTBEAT("control.heartbeat", seconds(1), millis(100), seconds(10)),
    /// How long it may then be silent.
    CONTROL_SILENCE("control.silence", seconds(5), seconds(1), minutes(5)),
    /// How long it has to end (incident 2: 5 s in all, and some).
    CONTROL_END("control.end", seconds(8), seconds(1), minutes(1)),
    /// The same two for an emergency stop, which the command does by itself then (incident 4).
    CONTROL_URGENT_ACCEPT("control.urgent-accept", millis(500), millis(100), seconds(5)),
    CONTROL_URGENT_SILENCE("control.urgent-silence", seconds(2), millis(500), seconds(10)),
    /// How long the bus has to answer a question. A healthy service answers in milliseconds.
    BUS_ANSWER("bus.answer", seconds(2), millis(100), minutes(1)),
    /// How long it has to greet: a machine that is just logging somebody in may give nobody a millisecond.
    BUS_CONNECT("bus.connect", seconds(5), millis(100), minutes(1)),
    /// How long a command waits for the first attempt to connect to it.
    BUS_FIRST("bus.first", seconds(2), millis(100), minutes(1)),
    /// The first delay before a lost bus is tried anew: one that restarts is back within a second.
    BUS_RETRY_FIRST("bus.retry-first", millis(250), millis(50), minutes(1)),
    /// The longest: one that is gone, as at the end of a session, is not worth more than two attempts a minute.
    BUS_RETRY_MOST("bus.retry-most", seconds(30), millis(100), minutes(60)),
    /// How long what is on its way has to be sent when a connection is closed.
    BUS_CLOSE("bus.close", millis(500), millis(50), seconds(5)),
    /// How long a service manager may be silent while the daemon's unit is searched for.
    FIND_SILENCE("find.silence", seconds(2), millis(100), minutes(1)),
    /// How much longer the others are waited for where the unit is found.
    FIND_OTHERS("find.others", seconds(1), millis(0), minutes(1)),
    /// The whole of a search.
    FIND("find.deadline", seconds(4), millis(500), minutes(5)),
    /// Between two searches while there is nothing to look after.
    FIND_AGAIN("find.again", seconds(10), seconds(1), minutes(60)),
    /// How long the manager has to take a unit that Tomo writes.
    UNIT("unit.change", seconds(5), millis(500), minutes(1)),
    /// The same where the system asks for a password first.
    UNIT_ASKED("unit.change-asked", minutes(2), seconds(5), minutes(10)),
    /// How long the daemon has to be well for a recovery to be proven.
    RECOVERY_PROOF("recovery.proof", seconds(10), seconds(1), minutes(5)),
    /// How long it may take until that is so.
    RECOVERY_PROOF_WITHIN("recovery.proof-within", seconds(40), seconds(2), minutes(10)),
    /// How long a recovery waits for a held key to be released (incident 1).
    RECOVERY_KEYS("recovery.keys", seconds(3), millis(100), minutes(1)),
    /// How long the devices have to settle before the daemon is started again (incident 1).
    RECOVERY_SETTLE("recovery.settle", seconds(1), millis(0), minutes(1)),
    /// How long the machine has for a change of its own that nobody is asked about.
    RECOVERY_CHANGE("recovery.change", seconds(15), seconds(1), minutes(5)),
    /// For each step of Tomo's own end that asks for no more (incident 2), and for the end of a window that another one replaces.
    QUIT_STEP("quit.step", seconds(1), millis(50), seconds(10)),
    /// For the end of the daemon that Tomo runs, among them.
    QUIT_CHILD("quit.child", millis(2_800), millis(200), seconds(10)),
    /// For all steps together.
    QUIT_STEPS("quit.steps", millis(3_500), millis(500), seconds(15)),
    /// For the main thread and the JVM's own end after them.
    QUIT_REST("quit.rest", seconds(1), millis(200), seconds(5)),
    /// The whole of it (incident 2: 5 s in all).
    QUIT("quit.deadline", seconds(5), seconds(1), seconds(20)),
    /// How many of the newest events, and of the effects, are in a dump.
    DUMP_EVENTS("dump.events", 200, 10, 10_000),
    /// How many dumps are kept.
    DUMP_FILES("dump.files", 5, 1, 1_000),
    /// Between two looks at the login session: a net below what the system tells of it.
    SESSION_POLL("session.poll", seconds(30), seconds(1), minutes(60)),
    /// Between two looks at the settings file: a net below what the system tells of it.
    SETTINGS_POLL("settings.poll", seconds(30), seconds(1), minutes(60)),
    /// How long a changed settings file is left alone before it is read: an editor writes in several steps.
    SETTINGS_SETTLE("settings.settle", millis(100), millis(10), seconds(5)),
    /// How long a config may be that is opened as a text.
    CONFIG_SIZE("config.size", Unit.KILOBYTES, 8_000, 100, 10_000),
    /// How many texts are kept that are not saved yet, one a config.
    DRAFTS("config.drafts", 50, 1, 1_000),
    /// How many versions of a config are kept.
    HISTORY_VERSIONS("history.versions", 50, 2, 1_000),
    /// How long they may be together.
    HISTORY_SIZE("history.size", Unit.KILOBYTES, 10_000, 100, 100_000);

    /// What is counted or measured.
    public enum Unit {
        MILLISECONDS,
        KILOBYTES,
        TIMES,
        /// Yes or no, which are 1 and 0.
        SWITCH
    }

    private final String key;
    private final Unit unit;
    private final long initial;
    private final long least;
    private final long most;

    Limit(String key, Duration initial, Duration least, Duration most) {
        this(key, Unit.MILLISECONDS, initial.toMillis(), least.toMillis(), most.toMillis());
    }

    Limit(String key, int initial, int least, int most) {
        this(key, Unit.TIMES, initial, least, most);
    }

    Limit(String key, boolean initial) {
        this(key, Unit.SWITCH, initial ? 1 : 0, 0, 1);
    }

    Limit(String key, Unit unit, long initial, long least, long most) {
        this.key = key;
        this.unit = unit;
        this.initial = initial;
        this.least = least;
        this.most = most;
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    /// Null where there is none of that key.
    public static @Nullable Limit named(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Duration days(long count) {
        return Duration.ofDays(count);
    }

    /// Whether a Tomo that runs goes on with the one of its start: what it made then obeys it.
    public boolean isOfTheStart() {
        return switch (this) {
            case BUS_ANSWER, BUS_CONNECT, BUS_FIRST, BUS_RETRY_FIRST, BUS_RETRY_MOST, BUS_CLOSE ->
                    true;
            case CHILD_FIRST, CHILD_MOST, CHILD_STARTS, CHILD_WITHIN, CHILD_PROBE -> true;
            case CONTROL_REQUEST,
                    CONTROL_ACCEPT,
                    CONTROL_HEARTBEAT,
                    CONTROL_SILENCE,
                    CONTROL_END,
                    CONTROL_URGENT_ACCEPT,
                    CONTROL_URGENT_SILENCE ->
                    true;
            case JOURNAL_SIZE, JOURNAL_FILES, JOURNAL_AGE, DUMP_EVENTS -> true;
            default -> false;
        };
    }

    /// Its name in the settings file.
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    /// The default, in its unit; so are the bounds, both of which are allowed.
    public long initial() {
        return initial;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    public boolean allows(long value) {
        return value >= least && value <= most;
    }
}
