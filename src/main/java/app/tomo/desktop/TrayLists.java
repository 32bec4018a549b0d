package app.tomo.desktop;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the tray's menu lists beside what is known of the daemon: the person's presets and profiles.
///
/// @param presets their names
/// @param preset the one that the daemon runs with; null for none
/// @param startsWith the one that it starts with next time; null for none
/// @param profiles all of them, this Tomo's own one too
public record TrayLists(
        List<String> presets,
        @Nullable String preset,
        @Nullable String startsWith,
        List<Profile> profiles) {
    /// Nothing is known of them yet.
    public static final TrayLists NONE = new TrayLists(List.of(), null, null, List.of());

    /// One profile.
    ///
    /// @param state what its Tomo says of its daemon, a headline with its mark; empty where none runs
    public record Profile(String name, String state) {}

    public TrayLists {
        presets = List.copyOf(presets);
        profiles = List.copyOf(profiles);
    }

    /// The same with those profiles.
    public TrayLists with(List<Profile> others) {
        return new TrayLists(presets, preset, startsWith, others);
    }
}
