package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Every message of the protocol as it stands on the wire; the daemon's side as recorded from real versions.
class CodecTest {
    @Test
    void everyServerMessageIsRead() {
        assertEquals(new ServerMessage.LayerChange("nav"), read("{'LayerChange':{'new':'nav'}}"));
        assertEquals(
                new ServerMessage.LayerNames(List.of("base", "nav")),
                read("{'LayerNames':{'names':['base','nav']}}"));
        assertEquals(
                new ServerMessage.CurrentLayerInfo("base", "(deflayer base a)"),
                read("{'CurrentLayerInfo':{'name':'base','cfg_text':'(deflayer base a)'}}"));
        assertEquals(
                new ServerMessage.CurrentLayerName("base"),
                read("{'CurrentLayerName':{'name':'base'}}"));
        assertEquals(
                new ServerMessage.ConfigFileReload("good.kbd"),
                read("{'ConfigFileReload':{'new':'good.kbd'}}"));
        assertEquals(
                new ServerMessage.MessagePush(JsonNodeFactory.instance.arrayNode().add("a")),
                read("{'MessagePush':{'message':['a']}}"));
        assertEquals(
                new ServerMessage.Failure("unknown virtual/fake key: zz"),
                read("{'Error':{'msg':'unknown virtual/fake key: zz'}}"));
        assertEquals(
                new ServerMessage.FakeKeyNames(List.of("vk1")),
                read("{'FakeKeyNames':{'names':['vk1']}}"));
        assertEquals(
                new ServerMessage.HoldActivated("caps"), read("{'HoldActivated':{'key':'caps'}}"));
        assertEquals(
                new ServerMessage.TapActivated("caps"), read("{'TapActivated':{'key':'caps'}}"));
    }

    @Test
    void theAnswersOfNewerVersionsAreRead() {
        assertEquals(new ServerMessage.Accepted(), read("{'status':'Ok'}"));
        assertEquals(
                new ServerMessage.Refused("config file does not exist: /x"),
                read("{'status':'Error','msg':'config file does not exist: /x'}"));
        assertEquals(
                new ServerMessage.HelloOk("1.11.0", 1, List.of("reload")),
                read("{'HelloOk':{'version':'1.11.0','protocol':1,'capabilities':['reload']}}"));
        assertEquals(
                new ServerMessage.ReloadResult(true, Duration.ofSeconds(2)),
                read("{'ReloadResult':{'ok':true,'timeout_ms':2000}}"));
        assertEquals(
                new ServerMessage.ReloadResult(false, null), read("{'ReloadResult':{'ok':false}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'KeyPressed':{'key':'a'}}",
                "{'LayerChange':{}}",
                "{'LayerChange':null}",
                "{'LayerChange':{'new':3}}",
                "{'LayerNames':{'names':'base'}}",
                "{'status':'Maybe'}",
                "{'status':{}}",
                "{'HelloOk':{}}",
                "{'a':{},'b':{}}",
                "{}",
                "[]",
                "3",
            })
    void whatIsNotKnownIsKeptAsItIs(String json) {
        String raw = json.replace('\'', '"');
        assertEquals(new ServerMessage.Unknown(raw), ServerCodec.read(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'a' 1}", "not json", "{'a':1}}", "{'a':1}{'b':2}"})
    void whatIsNotJsonIsNothing(String text) {
        assertNull(ServerCodec.read(text.replace('\'', '"')));
    }

    @Test
    void fieldsThatAreNotKnownAreIgnored() {
        assertEquals(
                new ServerMessage.LayerChange("nav"),
                read("{'LayerChange':{'new':'nav','old':'base'}}"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            ServerMessage message = SampleMessages.server(random);
            String json = ServerCodec.write(message);
            assertEquals(message, ServerCodec.read(json), json);
            assertFalse(json.contains("\n"), json);
        }
    }

    static List<ClientMessage> clientMessages() {
        return SampleMessages.client();
    }

    @ParameterizedTest
    @MethodSource("clientMessages")
    void aClientsWordsAreReadAgain(ClientMessage message) {
        assertEquals(
                message,
                assertInstanceOf(
                                ClientCodec.Reading.Understood.class,
                                ClientCodec.read(ClientCodec.write(message)))
                        .message());
    }

    @Test
    void aReloadIsAnObjectAndNothingMore() {
        assertEquals("{\"Reload\":{}}", ClientCodec.write(new ClientMessage.Reload()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Reload\"                      | expected value",
                "{\"Reload\":null}               | invalid type: expected struct variant",
                "{\"Reload\":{},\"Hello\":{}}    | expected value",
                "{\"ChangeLayer\":{}}            | missing field `new`",
                "{\"ReloadNum\":{\"index\":-1}}  | invalid value: -1",
                "{\"SetMouse\":{\"x\":70000,\"y\":1}} | invalid value: 70000",
                "{\"Reload\":{\"wait\":1}}       | invalid type: expected a boolean",
                "{\"ActOnFakeKey\":{\"name\":\"a\",\"action\":\"tap\"}} | unknown variant `tap`",
                "not json                        | expected value",
            })
    void aClientThatIsWrongIsToldWhy(String json, String why) {
        assertEquals(new ClientCodec.Reading.Malformed(why), ClientCodec.read(json));
    }

    @Test
    void aCommandThatNobodyKnowsIsNamed() {
        assertEquals(
                new ClientCodec.Reading.UnknownCommand("Nope"), ClientCodec.read("{\"Nope\":{}}"));
    }

    private static ServerMessage read(String json) {
        ServerMessage message = ServerCodec.read(json.replace('\'', '"'));
        return message == null ? new ServerMessage.Unknown("not JSON: " + json) : message;
    }
}
