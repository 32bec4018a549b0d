package app.tomo.ui.settings;

import app.tomo.cli.command.Changes;
import app.tomo.cli.command.Complaints;
import app.tomo.config.Complaint;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.ui.FxBridge;
import app.tomo.words.SettingsWords;
import app.tomo.words.Words;

/// The settings of a real folder, with the sentences of the command line.
record Desk(SettingsDesk desk) {
    static Desk of(Surroundings surroundings, Given given) {
        Places places = Places.of(surroundings, "default");
        SettingsInForce inForce = new SettingsInForce(new SettingsReader(surroundings, given));
        return new Desk(new SettingsDesk(inForce, new SettingsWriter(places), places));
    }

    SettingsModel model(FxBridge bridge) {
        return model(bridge, OpenSettings.WORDS);
    }

    SettingsModel model(FxBridge bridge, Words words) {
        return new SettingsModel(desk, words, sentences(words.settings()), Runnable::run, bridge);
    }

    private SettingsSentences sentences(SettingsWords words) {
        return new SettingsSentences() {
            @Override
            public String of(Complaint complaint) {
                return Complaints.sentence(complaint, words);
            }

            @Override
            public String of(SettingsDesk.Change change) {
                return Changes.sentence(change, desk.inForce().now(), words);
            }
        };
    }
}
