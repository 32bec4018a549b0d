package app.tomo;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.config.LogFile;
import app.tomo.model.Event;
import app.tomo.words.SettingsWords;

/// Makes the engine for what was chosen.
interface Keepers {
    /// For the app, which stays.
    Keeper resident(Chosen chosen);

    /// For one command.
    Session brief(Chosen chosen);

    static Keepers onThisMachine(
            Buses buses, Threads threads, Machine machine, SettingsWords words) {
        return new Keepers() {
            @Override
            public Keeper resident(Chosen chosen) {
                return Keeper.resident(chosen, buses, threads, machine);
            }

            @Override
            public Session brief(Chosen chosen) {
                Keeper keeper = Keeper.brief(chosen, buses, threads, machine);
                keeper.engine()
                        .mailbox()
                        .post(new Event.SettingsJudged(Flaws.of(machine.settings().now(), words)));
                return keeper.session(threads, LogFile.in(machine.places().state()));
            }
        };
    }
}
