package app.tomo.simulator.script;

import java.time.Duration;

/// What the simulated daemon, or its service manager, does, mostly wrong. The comments are the script's words.
public sealed interface Fault {
    /// Happens, and is over.
    sealed interface Deed extends Fault {}

    /// Ends the daemon.
    sealed interface Death extends Deed {}

    /// Lasts from then on, until the daemon behaves or ends. One of a kind at a time.
    sealed interface Habit extends Fault permits Manners, Speech, Wire {}

    /// What the service manager does beside what it is told; from the beginning.
    sealed interface Customs extends Fault {}

    /// `crash`: a panic on the log, then SIGABRT.
    record Crash() implements Death {}

    /// `die silently`: status 1, and not a word.
    record DieSilently() implements Death {}

    /// `die by KILL`
    record DieBy(Signal signal) implements Death {}

    /// `hang up`: on everybody, and lives on.
    record HangUp() implements Deed {}

    /// `reload`: as if a key had asked for it.
    record Reload() implements Deed {}

    /// `tap capslock`: as if that tap-hold key had been tapped. Told from 1.12 on.
    record Tap(String key) implements Deed {}

    /// `hold capslock`: as if it had been held.
    record Hold(String key) implements Deed {}

    /// `behave`: no habit any more.
    record Behave() implements Deed {}

    /// Habits of the process.
    sealed interface Manners extends Habit {}

    /// `hang`: lives, takes connections, says nothing.
    record Hang() implements Manners {}

    /// `ignore TERM`, `ignore TERM for 1500ms`
    ///
    /// @param lasting how long after a TERM it does end
    record IgnoreTerm(Duration lasting) implements Manners {
        public static final Duration FOR_EVER = Duration.ofDays(365);
    }

    /// `refuse connections`: lives, without its port; who is connected stays.
    record RefuseConnections() implements Manners {}

    /// `port in use`: ends at its start as kanata does when its port is taken.
    record PortInUse() implements Manners {}

    /// `wait answers of the previous reload`, after the time that the client wanted to wait, even on a busy keyboard.
    record StaleWait() implements Manners {}

    /// Habits that change what is said.
    sealed interface Speech extends Habit {}

    /// `speak version 9.9`: to whoever asks.
    record SpeakVersion(String version) implements Speech {}

    /// `speak protocol 2`: to whoever asks.
    record SpeakProtocol(int protocol) implements Speech {}

    /// Habits that change how it gets there.
    sealed interface Wire extends Habit {}

    /// `answer after 400ms`: everything comes so much later.
    record AnswerAfter(Duration delay) implements Wire {}

    /// `half lines`: the other half of each is lost, the line end is not.
    record HalfLines() implements Wire {}

    /// `garbage`: bytes that are no text before each line.
    record Garbage() implements Wire {}

    /// `line of 10MB`: each line is so long, and not JSON.
    ///
    /// @param bytes of the line, without its end
    record LineOf(int bytes) implements Wire {}

    /// `speak something else`: another program's words instead of the protocol.
    record SpeakSomethingElse() implements Wire {}

    /// `restart after 17s to 20s`: the daemon is brought back when it dies.
    record RestartAfter(Span delay) implements Customs {}

    /// `start limit 5 in 10s`: not more often than that.
    record StartLimit(int starts, Duration within) implements Customs {}

    /// `kill after 90s of stopping`: what ignores TERM.
    record KillAfter(Duration patience) implements Customs {}
}
