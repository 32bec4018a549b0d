package app.tomo.config;

import java.time.Instant;
import java.util.List;

/// One thing that Tomo made, with the person's leave, outside of its own folders and of any unit: what a unit is, its first line
/// tells (`DefinitionFile.MARK`).
public sealed interface MadeThing {
    /// What it is called: a path, a group, `person:group`. Two of a kind and a name are the same thing.
    String name();

    /// When it was made.
    Instant at();

    /// The command that takes it away by hand, as an administrator.
    List<String> undo();

    /// Whether both are about the same thing.
    default boolean isSame(MadeThing other) {
        return getClass() == other.getClass() && name().equals(other.name());
    }

    /// A file that was not there before, of the machine or of the person.
    ///
    /// @param path absolute
    /// @param text what Tomo wrote into it: with another text it is somebody else's
    record OfFile(String path, String text, Instant at) implements MadeThing {
        @Override
        public String name() {
            return path;
        }

        @Override
        public List<String> undo() {
            return List.of("rm", "-f", "--", path);
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
            return List.of("groupdel", group);
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
            return List.of("gpasswd", "--delete", person, group);
        }
    }
}
