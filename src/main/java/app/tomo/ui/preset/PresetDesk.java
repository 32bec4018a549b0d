package app.tomo.ui.preset;

import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk.Change;
import app.tomo.config.Template;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

/// The presets and profiles of this machine, and the daemon that is started with one of them. Every call blocks that does not
/// say otherwise.
public interface PresetDesk {
    /// What there is at this moment.
    PresetScreen look();

    /// Runs that on every change from now on, on a thread of its own.
    Subscription watch(Runnable changed);

    /// Whether a person sees the page, so that what is asked for elsewhere is told there. Does not block.
    void inSight(boolean sees);

    /// What became of what was asked for elsewhere, or waits for the person's leave; null for nothing. Told once.
    @Nullable Asked asked();

    /// Has the daemon started with it.
    ///
    /// @param preset null for none
    /// @param atOnce whether it is restarted where it runs
    /// @param allowed whether the person has allowed that Tomo writes beside the unit
    PresetAnswer turnTo(@Nullable Preset preset, boolean atOnce, boolean allowed);

    /// Puts one among the others.
    ///
    /// @param at where it is put among the others
    Change add(Preset preset, int at);

    /// Puts another in its place.
    ///
    /// @param before as the person saw it
    Change replace(Preset before, Preset after);

    /// Takes one out; its config is left alone.
    ///
    /// @param before as the person saw it
    Change remove(Preset before);

    /// The full path of what was typed; null where it cannot be one. Does not block.
    @Nullable String path(String typed);

    boolean isThere(String config);

    /// Makes a config to begin with, where nothing stands.
    ///
    /// @return null when it is there, else why not, in the machine's words
    @Nullable String make(String config, Template template);

    /// Brings the Tomo of that profile forward.
    ///
    /// @return what there is to say; empty for nothing
    String openProfile(String name);

    /// Makes a profile and opens it.
    PresetAnswer newProfile(String name);

    /// What was asked for elsewhere.
    ///
    /// @param preset null for none
    record Asked(@Nullable Preset preset, PresetAnswer answer) {}
}
