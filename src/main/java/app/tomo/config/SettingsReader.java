package app.tomo.config;

import app.tomo.model.Scope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Puts the person's choices together: default, settings file, environment, command line. Reads one or two small files;
/// writes nothing.
///
/// The settings of the default profile may name the profile that a plain `tomo` is; all else they say is theirs alone.
public final class SettingsReader {
    private final Surroundings surroundings;
    private final Map<Setting, Settings.Choice> choices = new EnumMap<>(Setting.class);
    private final List<Complaint> complaints = new ArrayList<>();

    private SettingsReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// All settings, with what had to be passed over.
    ///
    /// @param commandLine what was given there, in the form of [SettingSyntax]
    public static Settings read(Surroundings surroundings, Map<Setting, String> commandLine) {
        return new SettingsReader(surroundings).settings(commandLine);
    }

    private Settings settings(Map<Setting, String> commandLine) {
        String first = Setting.PROFILE.initial();
        SettingsFile file = SettingsFile.read(Places.of(surroundings, first).settings());
        choose(Setting.PROFILE, file, commandLine);
        Settings.Choice chosen = choices.get(Setting.PROFILE);
        if (chosen != null && !chosen.text().equals(first)) {
            file = SettingsFile.read(Places.of(surroundings, chosen.text()).settings());
            complainOfOther(file, chosen.text());
        }
        complaints.addAll(file.complaints());
        for (Setting setting : Setting.values()) {
            if (setting != Setting.PROFILE) {
                choose(setting, file, commandLine);
            }
        }
        recall(file);
        return new Settings(choices, complaints);
    }

    /// A unit is remembered together with its manager, a child together with its command; what the person says about either has to fit.
    private void recall(SettingsFile file) {
        String scope = remembered(file, Setting.SCOPE);
        String unit = remembered(file, Setting.UNIT);
        if (scope != null
                && unit != null
                && fits(Setting.SCOPE, scope)
                && fits(Setting.UNIT, unit)) {
            choices.putIfAbsent(Setting.SCOPE, new Settings.Choice(scope, Origin.REMEMBERED));
            choices.putIfAbsent(Setting.UNIT, new Settings.Choice(unit, Origin.REMEMBERED));
            if (scope.equals(Scope.CHILD.id())) {
                recall(file, Setting.KANATA, Setting.CONFIG, Setting.PORT);
            }
        }
    }

    /// What it takes to start a daemon that Tomo itself runs.
    private void recall(SettingsFile file, Setting... settings) {
        for (Setting setting : settings) {
            String text = remembered(file, setting);
            if (text != null) {
                choices.putIfAbsent(setting, new Settings.Choice(text, Origin.REMEMBERED));
            }
        }
    }

    private boolean fits(Setting setting, String text) {
        Settings.Choice said = choices.get(setting);
        return said == null || said.text().equals(text);
    }

    private @Nullable String remembered(SettingsFile file, Setting setting) {
        SettingsFile.Written written = file.remembered().get(setting);
        var syntax = new SettingSyntax(surroundings.home(), file.folder());
        return written == null ? null : syntax.read(setting, written.text());
    }

    /// In the order of [Origin]: a later one overrules, a bad one leaves what an earlier one said.
    private void choose(Setting setting, SettingsFile file, Map<Setting, String> commandLine) {
        choose(setting, inFile(file, setting), Origin.FILE);
        choose(setting, environment(setting), Origin.ENVIRONMENT);
        choose(setting, commandLine.get(setting), Origin.COMMAND_LINE);
    }

    private void choose(Setting setting, @Nullable String text, Origin origin) {
        if (text != null) {
            choices.put(setting, new Settings.Choice(text, origin));
        }
    }

    private @Nullable String environment(Setting setting) {
        String text = surroundings.variable(setting.variable());
        if (text.isEmpty()) {
            return null;
        }
        var syntax = new SettingSyntax(surroundings.home(), surroundings.folder());
        String value = syntax.read(setting, text);
        return value == null ? refused(setting, text, setting.variable()) : value;
    }

    private @Nullable String inFile(SettingsFile file, Setting setting) {
        SettingsFile.Written written = file.values().get(setting);
        if (written == null) {
            return null;
        }
        var syntax = new SettingSyntax(surroundings.home(), file.folder());
        String value = written.ofItsKind() ? syntax.read(setting, written.text()) : null;
        return value == null ? refused(setting, written.text(), file.path().toString()) : value;
    }

    private @Nullable String refused(Setting setting, String text, String place) {
        Settings.Choice kept = choices.get(setting);
        String inForce = kept == null ? setting.initial() : kept.text();
        complaints.add(new Complaint.BadValue(setting, text, place, inForce));
        return null;
    }

    private void complainOfOther(SettingsFile file, String profile) {
        SettingsFile.Written named = file.values().get(Setting.PROFILE);
        if (named != null && !named.text().equals(profile)) {
            complaints.add(new Complaint.OtherProfile(named.text(), file.path()));
        }
    }
}
