package app.tomo.config;

import app.tomo.model.Limit;

import java.util.EnumMap;
import java.util.Map;

/// What the command line says of the settings.
///
/// @param settings in the form of [SettingSyntax]
/// @param limits in the unit of each, within its bounds
public record Given(Map<Setting, String> settings, Map<Limit, Long> limits) {
    public static final Given NOTHING = new Given(Map.of(), Map.of());

    public Given {
        settings = Map.copyOf(settings);
        limits = Map.copyOf(limits);
    }

    /// The same with that, unless it says something of it already.
    public Given or(Setting setting, String text) {
        Map<Setting, String> next = new EnumMap<>(Setting.class);
        next.put(setting, text);
        next.putAll(settings);
        return new Given(next, limits);
    }

    public boolean isEmpty() {
        return settings.isEmpty() && limits.isEmpty();
    }
}
