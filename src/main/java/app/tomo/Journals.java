package app.tomo;

import app.tomo.config.Places;
import app.tomo.diagnosis.Journal;
import app.tomo.diagnosis.JournalFile;
import app.tomo.runtime.Engine;
import app.tomo.service.Boot;

/// Makes the incident journal of the resident app. A command of its own writes none: the file is its owner's alone.
final class Journals {
    private Journals() {}

    /// In the profile's folder of states, within the limits that the engine obeys.
    static Journal of(Engine engine, Places places, Threads threads) {
        var bounds = JournalFile.Bounds.of(engine.mailbox().current().limits());
        return new Journal(
                JournalFile.in(places.state(), bounds),
                new Journal.World(
                        Main.VERSION,
                        Boot.name(),
                        threads.time(),
                        threads.time(),
                        threads.blocking()));
    }
}
