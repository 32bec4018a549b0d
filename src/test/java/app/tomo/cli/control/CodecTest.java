package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CodecTest {
    static Stream<Request> requests() {
        Stream<Command> commands =
                Stream.concat(
                        Arrays.stream(ActionKind.values())
                                .map(kind -> new Command.Act(kind, "nav")),
                        Stream.of(
                                new Command.Status(),
                                new Command.Layers(),
                                new Command.Apply(null, false, false),
                                new Command.Apply("/home/p/k.kbd", true, true),
                                new Command.Keep(),
                                new Command.Drift(),
                                new Command.Revert(null),
                                new Command.Revert("a1"),
                                new Command.Watch(),
                                new Command.Check(null),
                                new Command.Doctor(null),
                                new Command.Doctor("/home/p/seen.json"),
                                new Command.Check("/home/p/“k”\n.kbd"),
                                new Command.ShowSettings(),
                                new Command.SetSetting("reload.cool-down", "3 s"),
                                new Command.ResetSetting("unit"),
                                new Command.Quit(),
                                new Command.Dump(),
                                new Command.Show()));
        return commands.map(
                command ->
                        new Request(
                                command,
                                new Given(
                                        Map.of(Setting.UNIT, "a.service", Setting.PORT, "[::1]:1"),
                                        Map.of(Limit.STOP, 1_500L)),
                                true,
                                false));
    }

    static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Accepted(),
                new Reply.Alive(),
                new Reply.Out("one\ntwo\t“three”"),
                new Reply.Err(""),
                new Reply.Progress("stopping, forced in 4 s"),
                new Reply.Exit(5),
                new Reply.Differs("config", ""),
                new Reply.Refused(Reply.Why.OTHER_VERSION),
                new Reply.Refused(Reply.Why.NOT_UNDERSTOOD),
                new Reply.Refused(Reply.Why.BUSY));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestComesThroughOnOneLine(Request request) {
        String line = RequestCodec.write(request);
        assertEquals(-1, line.indexOf('\n'));
        assertEquals(request, RequestCodec.read(line));
        assertEquals(Protocol.VERSION, Protocol.version(line));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyComesThroughOnOneLine(Reply reply) {
        String line = ReplyCodec.write(reply);
        assertEquals(-1, line.indexOf('\n'));
        assertEquals(reply, ReplyCodec.read(line));
    }

    @Test
    void noReplyIsForgotten() {
        Set<Class<?>> seen = replies().map(Object::getClass).collect(Collectors.toSet());
        Set<Class<?>> all = new HashSet<>(Set.of(Reply.class.getPermittedSubclasses()));
        assertEquals(all, seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"protocol\":1}",
                "{\"protocol\":1,\"command\":\"status\",\"given\":{\"colour\":\"red\"}}",
                "{\"protocol\":1,\"command\":\"status\",\"given\":{\"unit\":7}}",
                "{\"protocol\":1,\"command\":\"status\"",
            })
    void whatAsksForNothingKnownIsNothing(String line) {
        assertNull(RequestCodec.read(line));
    }
}
