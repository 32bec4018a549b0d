package app.tomo.ui.preset;

import app.tomo.config.Preset;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the page shows.
///
/// @param unusable the names of those in the file that cannot be used
/// @param misshapen whether something else stands in the file where they should be
/// @param inVain the name of the one that the daemon is to start with though there is none of that name; null for none
/// @param none whether the daemon could be started without the preset that it has
/// @param running what runs now as a preset without a name; null where that is not known
public record PresetScreen(
        List<Row> rows,
        List<String> unusable,
        boolean misshapen,
        @Nullable String inVain,
        boolean none,
        @Nullable Preset running,
        List<Profile> profiles) {
    /// One preset.
    ///
    /// @param runs whether the daemon runs with it
    /// @param starts whether it starts with it next time
    /// @param there whether its config is
    public record Row(Preset preset, boolean runs, boolean starts, boolean there) {}

    /// One profile.
    ///
    /// @param state what its Tomo says of its daemon; empty where none runs
    /// @param mine whether it is the one whose window this is
    public record Profile(String name, String state, boolean mine) {}

    public PresetScreen {
        rows = List.copyOf(rows);
        unusable = List.copyOf(unusable);
        profiles = List.copyOf(profiles);
    }

    List<Preset> presets() {
        return rows.stream().map(Row::preset).toList();
    }

    boolean has(String name) {
        return presets().stream().anyMatch(each -> each.name().equals(name));
    }
}
