package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.kanata.Kanata;
import app.tomo.model.Invocation;
import app.tomo.model.Target;
import app.tomo.service.DaemonsLook;
import app.tomo.words.Words;

import java.io.IOException;
import java.util.List;

/// Names each daemon that an emergency stop left alone, because it is not Tomo's to end: nobody is to believe that all are gone.
record Survivors(Target target, Words words, Console console) {
    /// Those of this machine. Blocks for as long as reading `/proc` takes; says nothing where that does not tell.
    void tell() {
        try {
            tell(
                    new DaemonsLook(target.scope(), target.unit(), 0, new Kanata())
                            .at(Invocation.UNKNOWN));
        } catch (IOException _) {
            // What Tomo ended was verified before; of others nothing is known.
        }
    }

    void tell(List<SeenProcess> alive) {
        for (SeenProcess each : alive) {
            String line = String.join(" ", each.command());
            console.err(words.commands().livesOn(each.pid(), each.user(), each.ours(), line));
        }
    }
}
