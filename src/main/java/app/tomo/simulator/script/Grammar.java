package app.tomo.simulator.script;

import static app.tomo.simulator.script.Amounts.number;
import static app.tomo.simulator.script.Amounts.signal;
import static app.tomo.simulator.script.Amounts.size;
import static app.tomo.simulator.script.Amounts.span;
import static app.tomo.simulator.script.Amounts.time;

import java.util.List;

/// Everything that can stand in a script. A line is one of [#WHENS] or none, one of [#FAULTS], one of [#STARTS] or none.
final class Grammar {
    /// The longer ones first: each is tried on the beginning of a line.
    static final List<Phrase<When>> WHENS =
            List.of(
                    after("after reload with wait <time>", Moment.RELOAD_WITH_WAIT),
                    Phrase.of("on reload with wait", at(Moment.RELOAD_WITH_WAIT)),
                    after("after connect <time>", Moment.CONNECT),
                    after("after reload <time>", Moment.RELOAD),
                    Phrase.of("on connect", at(Moment.CONNECT)),
                    Phrase.of("on reload", at(Moment.RELOAD)),
                    after("after <time>", Moment.START),
                    Phrase.of("every <time>", gaps -> new When.Every(time(gaps.getFirst()))));

    static final List<Phrase<Fault>> FAULTS =
            List.of(
                    Phrase.of("crash", new Fault.Crash()),
                    Phrase.of("die silently", new Fault.DieSilently()),
                    Phrase.of("die by <signal>", gaps -> new Fault.DieBy(signal(gaps.getFirst()))),
                    Phrase.of("hang up", new Fault.HangUp()),
                    Phrase.of("reload", new Fault.Reload()),
                    Phrase.of("tap <key>", gaps -> new Fault.Tap(gaps.getFirst())),
                    Phrase.of("hold <key>", gaps -> new Fault.Hold(gaps.getFirst())),
                    Phrase.of("behave", new Fault.Behave()),
                    Phrase.of("hang", new Fault.Hang()),
                    Phrase.of("ignore TERM", new Fault.IgnoreTerm(Fault.IgnoreTerm.FOR_EVER)),
                    Phrase.of(
                            "ignore TERM for <time>",
                            gaps -> new Fault.IgnoreTerm(time(gaps.getFirst()))),
                    Phrase.of("refuse connections", new Fault.RefuseConnections()),
                    Phrase.of("port in use", new Fault.PortInUse()),
                    Phrase.of("wait answers of the previous reload", new Fault.StaleWait()),
                    Phrase.of(
                            "speak version <version>",
                            gaps -> new Fault.SpeakVersion(gaps.getFirst())),
                    Phrase.of(
                            "speak protocol <number>",
                            gaps -> new Fault.SpeakProtocol(number(gaps.getFirst()))),
                    Phrase.of("speak something else", new Fault.SpeakSomethingElse()),
                    Phrase.of(
                            "answer after <time>",
                            gaps -> new Fault.AnswerAfter(time(gaps.getFirst()))),
                    Phrase.of("half lines", new Fault.HalfLines()),
                    Phrase.of("garbage", new Fault.Garbage()),
                    Phrase.of("line of <size>", gaps -> new Fault.LineOf(size(gaps.getFirst()))),
                    Phrase.of(
                            "restart after <time>",
                            gaps -> new Fault.RestartAfter(span(gaps.getFirst()))),
                    Phrase.of(
                            "start limit <number> in <time>",
                            gaps -> new Fault.StartLimit(number(gaps.get(0)), time(gaps.get(1)))),
                    Phrase.of(
                            "kill after <time> of stopping",
                            gaps -> new Fault.KillAfter(time(gaps.getFirst()))));

    static final List<Phrase<Starts>> STARTS =
            List.of(
                    Phrase.of("in start <number>", gaps -> starts(gaps, gaps)),
                    Phrase.of(
                            "from start <number>",
                            gaps -> new Starts(number(gaps.getFirst()), Integer.MAX_VALUE)),
                    Phrase.of("until start <number>", gaps -> starts(List.of("1"), gaps)));

    private Grammar() {}

    private static Phrase<When> after(String words, Moment moment) {
        return Phrase.of(words, gaps -> new When.After(moment, span(gaps.getFirst())));
    }

    private static When at(Moment moment) {
        return new When.After(moment, Span.NONE);
    }

    private static Starts starts(List<String> first, List<String> last) throws Misfit {
        return new Starts(number(first.getFirst()), number(last.getFirst()));
    }
}
