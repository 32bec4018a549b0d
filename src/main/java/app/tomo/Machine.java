package app.tomo;

import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.Surroundings;
import app.tomo.model.Limits;

/// Where on the machine this Tomo is: what it was started with, and where its profile keeps its files.
///
/// @param settings in force in this process, read again when they change
record Machine(Surroundings surroundings, Places places, SettingsInForce settings) {
    Limits limits() {
        return settings.now().limits();
    }
}
