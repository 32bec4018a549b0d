package app.tomo.diagnosis.observed;

import app.tomo.model.Keyboard;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The devices that the daemon needs, and who may use them.
///
/// @param account whose right to them was looked at: the one that the daemon runs as
/// @param uinput the device through which it types; null where there is none
/// @param module whether the kernel has the module for it loaded, or built in
/// @param moduleThere whether the kernel has that module at all
/// @param inputs how many input devices there are
/// @param readable how many of them that account may read; -1 where not known
/// @param keyboards those that are plugged in, and who has them
/// @param groups the groups that give the right to the devices
/// @param rules files with udev rules that speak of the device, in the order in which they count
public record SeenDevices(
        String account,
        @Nullable Node uinput,
        Truth module,
        Truth moduleThere,
        int inputs,
        int readable,
        List<Keyboard> keyboards,
        List<Group> groups,
        List<String> rules) {
    public SeenDevices {
        keyboards = List.copyOf(keyboards);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
    }

    /// A device file.
    ///
    /// @param mode as `ls` and `chmod` write it in figures: `0660`
    /// @param usable whether the account may open it for writing
    public record Node(String path, String owner, String group, String mode, Truth usable) {
        /// As evidence: `/dev/uinput root:root 0600`.
        public String told() {
            return path + " " + owner + ":" + group + " " + mode;
        }
    }

    /// A group that gives a right.
    ///
    /// @param there whether the machine has it
    /// @param member whether the account is in it by the group file
    /// @param held whether the session, which starts the daemon, has it by now; UNKNOWN where that may not be seen
    public record Group(String name, Truth there, Truth member, Truth held) {}

    /// The group of that name; null where it was not looked at.
    public @Nullable Group group(String name) {
        return groups.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
