package app.tomo.config;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.TrayLayer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The person's choices, each with where it came from, and what was wrong with those that could not be followed.
/// Immutable; made by [SettingsReader].
public record Settings(Map<Setting, Choice> choices, List<Complaint> complaints) {
    /// A value and where it came from.
    ///
    /// @param text in the form of [SettingSyntax]; empty for "not set"
    public record Choice(String text, Origin origin) {}

    public Settings {
        choices = Map.copyOf(choices);
        complaints = List.copyOf(complaints);
    }

    /// Every setting has a choice, the default where nobody made one.
    public Choice of(Setting setting) {
        Choice choice = choices.get(setting);
        return choice == null ? new Choice(setting.initial(), Origin.DEFAULT) : choice;
    }

    /// Whether the person said it, in a file, the environment or the command line.
    public boolean isSaid(Setting setting) {
        return of(setting).origin().compareTo(Origin.FILE) >= 0;
    }

    /// The same but for one place to look at, however it was come by.
    public Settings at(Scope scope, String unit, Origin origin) {
        Map<Setting, Choice> next = new EnumMap<>(Setting.class);
        next.putAll(choices);
        if (!isSaid(Setting.SCOPE)) {
            next.put(Setting.SCOPE, new Choice(scope.id(), origin));
        }
        if (!isSaid(Setting.UNIT)) {
            next.put(Setting.UNIT, new Choice(unit, origin));
        }
        return new Settings(next, complaints);
    }

    public String profile() {
        return of(Setting.PROFILE).text();
    }

    /// The daemon that is looked after.
    public Target target() {
        return new Target(
                profile(),
                Scope.valueOf(of(Setting.SCOPE).text().toUpperCase(Locale.ROOT)),
                of(Setting.UNIT).text(),
                orNull(Setting.KANATA),
                orNull(Setting.CONFIG),
                address());
    }

    /// What the icon in the tray shows of the layer.
    public TrayLayer trayLayer() {
        return TrayLayer.valueOf(of(Setting.TRAY_LAYER).text().toUpperCase(Locale.ROOT));
    }

    /// The folder with the person's pictures for layers, which need not be there.
    public Path icons(Places places) {
        String text = of(Setting.ICONS).text();
        return text.isEmpty() ? places.icons() : Path.of(text);
    }

    /// What was said of the daemon for this one start: on the command line or in its environment.
    public Map<Setting, String> givenNow() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        choices.forEach(
                (setting, choice) -> {
                    if (setting.isOfDaemon()
                            && choice.origin().compareTo(Origin.ENVIRONMENT) >= 0) {
                        given.put(setting, choice.text());
                    }
                });
        return given;
    }

    private @Nullable DaemonAddress address() {
        return AddressText.read(of(Setting.PORT).text());
    }

    private @Nullable String orNull(Setting setting) {
        String text = of(setting).text();
        return text.isEmpty() ? null : text;
    }
}
