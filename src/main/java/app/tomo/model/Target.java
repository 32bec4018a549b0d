package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// The one daemon that this Tomo looks after, and what the person said of it. Null means: as the unit says.
///
/// @param profile the profile's name, `default` where none was given
/// @param unit the unit's name
/// @param binary, config, address overrides by the person; null where the unit's own command line decides
public record Target(
        String profile,
        Scope scope,
        String unit,
        @Nullable String binary,
        @Nullable String config,
        @Nullable DaemonAddress address) {
    /// The unit of somebody who named none.
    public static final String USUAL_UNIT = "kanata.service";

    /// One that somebody else runs, and that has that address.
    public Target attached(@Nullable DaemonAddress there) {
        return new Target(profile, Scope.ATTACHED, unit, binary, config, there);
    }
}
