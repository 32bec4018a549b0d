package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.ReplayJson;
import app.tomo.diagnosis.Account;
import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.JournalReader;
import app.tomo.diagnosis.Replay;
import app.tomo.diagnosis.Tally;
import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Observer;
import app.tomo.simulator.Rehearsal;
import app.tomo.simulator.script.Script;
import app.tomo.words.ReplayWords;
import app.tomo.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `tomo replay FILE`: a recorded incident, or a script of the simulator, through the real step function. Needs no daemon and
/// no app, and touches neither.
///
/// @param folder where the simulated daemon's config is kept
record ReplayCommand(Words words, Console console, Path folder) {
    static final String SCRIPT = ".script";

    /// Both of them see each step.
    private record Both(Observer first, Observer second) implements Observer {
        @Override
        public void began(Snapshot snapshot) {
            first.began(snapshot);
            second.began(snapshot);
        }

        @Override
        public void stepped(Event event, Step step) {
            first.stepped(event, step);
            second.stepped(event, step);
        }
    }

    int run(String file) {
        Path path = Path.of(file);
        return switch (JournalReader.read(path)) {
            case JournalReader.Reading.Read(List<Entry> entries) -> {
                if (!console.json() && entries.getFirst() instanceof Entry.Began began) {
                    console.out(words.replay().began(began.tomo(), began.at()));
                }
                yield told(observer -> Replay.run(entries, observer));
            }
            case JournalReader.Reading.Unusable unusable ->
                    switch (unusable.why()) {
                        case SOMETHING_ELSE, MISSING -> script(file, unusable);
                        default -> unusable(file, unusable);
                    };
        };
    }

    private int script(String file, JournalReader.Reading.Unusable noJournal) {
        return switch (new ScriptFile(words).read(file)) {
            case ScriptFile.Reading.Read(Script script) ->
                    told(observer -> Rehearsal.play(script, folder, observer));
            case ScriptFile.Reading.Unusable(String sentence) -> {
                if (!file.endsWith(SCRIPT)) {
                    yield unusable(file, noJournal);
                }
                console.err(sentence);
                yield ExitStatus.USAGE;
            }
        };
    }

    private int unusable(String file, JournalReader.Reading.Unusable unusable) {
        String why = unusable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail =
                unusable.line() == 0 ? unusable.detail() : Integer.toString(unusable.line());
        console.err(words.replay().unusable(file, why, detail));
        return ExitStatus.USAGE;
    }

    private interface Telling {
        void to(Observer observer) throws IOException;
    }

    private int told(Telling telling) {
        Account account = new Account(words, this::print);
        Tally tally = new Tally();
        try {
            telling.to(new Both(account, tally));
        } catch (IOException unwritable) {
            String why = String.valueOf(unwritable.getMessage());
            console.err(words.commands().noDemo(folder.toString(), why));
            return ExitStatus.NOT_REACHED;
        }
        account.end();
        print(tally.summary());
        return ExitStatus.WELL;
    }

    private void print(Account.Line line) {
        console.out(
                console.json()
                        ? ReplayJson.of(line)
                        : words.replay()
                                .line(line.kind(), line.after(), line.sentence(), line.times()));
    }

    private void print(Tally.Summary summary) {
        if (console.json()) {
            console.out(ReplayJson.of(summary));
            return;
        }
        ReplayWords say = words.replay();
        console.out("");
        console.out(say.reloads(summary.reloadsSent()));
        console.out(say.heldBack(summary.reloadsHeldBack()));
        console.out(say.notifications(summary.notifications(), summary.changes()));
        if (!summary.trouble()) {
            console.out(say.nothingToName());
            return;
        }
        var named = summary.toName();
        console.out(named == null ? say.neverNamed() : say.named(named));
        var well = summary.toWell();
        console.out(well == null ? say.neverWell() : say.well(well));
    }
}
