package app.tomo;

import app.tomo.TargetChoice.Chosen;
import app.tomo.cli.command.Session;
import app.tomo.config.LogFile;

/// Makes the engine for what was chosen.
interface Keepers {
    /// For the app, which stays.
    Keeper resident(Chosen chosen);

    /// For one command.
    Session brief(Chosen chosen);

    static Keepers onThisMachine(Buses buses, Threads threads, Machine machine) {
        return new Keepers() {
            @Override
            public Keeper resident(Chosen chosen) {
                return Keeper.resident(chosen, buses, threads, machine);
            }

            @Override
            public Session brief(Chosen chosen) {
                return Keeper.brief(chosen, buses, threads, machine)
                        .session(threads, LogFile.in(machine.places().state()));
            }
        };
    }
}
