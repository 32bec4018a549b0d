package app.tomo.cli.command;

import app.tomo.cli.command.Command.OnSettings;
import app.tomo.config.Complaint;
import app.tomo.config.Json;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsDesk.Change;
import app.tomo.model.Limit;
import app.tomo.words.SettingsWords;

/// Carries out one command on the settings. Blocks for as long as the disk does.
public final class SettingsCommands {
    private final SettingsDesk desk;
    private final SettingsWords words;
    private final Console console;

    public SettingsCommands(SettingsDesk desk, SettingsWords words, Console console) {
        this.desk = desk;
        this.words = words;
        this.console = console;
    }

    /// The exit status. To look at settings is well whatever they are; what is wrong with them is said beside.
    public int run(OnSettings command) {
        desk.inForce().reread();
        return switch (command) {
            case Command.ShowSettings _ -> show();
            case Command.SetSetting(String key, String value) -> set(key, value);
            case Command.ResetSetting(String key) -> told(desk.reset(key));
        };
    }

    private int show() {
        Settings settings = desk.inForce().now();
        if (console.json()) {
            console.out(Json.write(new SettingsJson(words).of(settings, desk.places())));
            return ExitStatus.WELL;
        }
        console.out(new SettingsText(words).of(settings, desk.places()));
        for (Complaint complaint : settings.complaints()) {
            console.err(Complaints.sentence(complaint, words));
        }
        return ExitStatus.WELL;
    }

    private int set(String key, String value) {
        Setting setting = Setting.named(key);
        if (setting != null) {
            return told(desk.set(setting, value));
        }
        Limit limit = Limit.named(key);
        return told(limit == null ? new Change.Bad(key, value) : desk.set(limit, value));
    }

    private int told(Change change) {
        String sentence = Changes.sentence(change, desk.inForce().now(), words);
        String aside = Changes.aside(change, desk, words);
        if (aside != null) {
            console.err(aside);
        }
        return switch (change) {
            case Change.Bad _, Change.Contradicts _ -> {
                console.err(sentence);
                yield ExitStatus.USAGE;
            }
            case Change.Unwritable _ -> {
                console.err(sentence);
                yield ExitStatus.NOT_REACHED;
            }
            case Change.Written _ -> {
                console.out(sentence);
                yield ExitStatus.WELL;
            }
        };
    }
}
