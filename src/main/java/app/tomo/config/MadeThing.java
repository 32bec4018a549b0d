package app.tomo.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One thing that Tomo made, with the person's leave, outside of its own folders and of any unit: what a unit is, its first line
/// tells (`DefinitionFile.MARK`).
public sealed interface MadeThing {
    /// What it is called: a path, a group, `person:group`. Two of a kind and a name are the same thing.
    String name();

    /// When it was made.
    Instant at();

    /// The command that takes it away by hand, as an administrator.
    List<String> undo();

    /// The commands that take all of them away: as few as possible, since each is asked for. Whoever is in a group that goes goes with
    /// it.
    static List<List<String>> undo(List<MadeThing> things) {
        List<String> files = new ArrayList<>(OfFile.REMOVE);
        Set<String> groups = new HashSet<>();
        for (MadeThing each : things) {
            switch (each) {
                case OfFile file -> files.add(file.path());
                case OfGroup group -> groups.add(group.group());
                case OfMember _, OfFolder _ -> {}
            }
        }
        List<List<String>> commands = new ArrayList<>();
        if (files.size() > OfFile.REMOVE.size()) {
            commands.add(files);
        }
        for (MadeThing each : things) {
            boolean alone = each instanceof OfMember member && !groups.contains(member.group());
            if (alone || each instanceof OfGroup) {
                commands.add(each.undo());
            }
        }
        return commands;
    }

    /// Whether both are about the same thing.
    default boolean isSame(MadeThing other) {
        return getClass() == other.getClass() && name().equals(other.name());
    }

    /// A file that was not there before, of the machine or of the person.
    ///
    /// @param path absolute
    /// @param text what Tomo wrote into it: with another text it is somebody else's
    record OfFile(String path, String text, Instant at) implements MadeThing {
        private static final List<String> REMOVE = List.of("rm", "-f", "--");

        @Override
        public String name() {
            return path;
        }

        @Override
        public List<String> undo() {
            return List.of("rm", "-f", "--", path);
        }
    }

    /// A folder that was not there before. It goes when nothing is in it any more.
    ///
    /// @param path absolute
    record OfFolder(String path, Instant at) implements MadeThing {
        @Override
        public String name() {
            return path;
        }

        @Override
        public List<String> undo() {
            return List.of("rmdir", "--", path);
        }
    }

    /// A group that the machine did not have before.
    record OfGroup(String group, Instant at) implements MadeThing {
        @Override
        public String name() {
            return group;
        }

        @Override
        public List<String> undo() {
            return List.of("groupdel", "--", group);
        }
    }

    /// That a person is in a group, who was not before.
    record OfMember(String person, String group, Instant at) implements MadeThing {
        @Override
        public String name() {
            return person + ":" + group;
        }

        @Override
        public List<String> undo() {
            return List.of("gpasswd", "--delete=" + person, "--", group);
        }
    }
}
