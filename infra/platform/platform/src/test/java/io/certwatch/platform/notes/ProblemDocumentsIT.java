package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.notes.Http.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every rejected request gets a problem document (RFC 9457) with a one-line explanation. */
@WithNotesService
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class ProblemDocumentsIT {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void malformedJsonNamesThePosition() {
        var answer = http.post("/notes", """
            {"id": "n",
             "text": }\
            """);

        assertProblem(answer, 400, "malformed-body");
        assertThat(detail(answer)).startsWith("Line 2, column 10: Expected a value, not '}'");
    }

    @Test
    void anIncompleteBodyNamesThePosition() {
        var answer = http.post("/notes", "{\"id\": \"n\", ");

        assertProblem(answer, 400, "malformed-body");
        assertThat(detail(answer))
                .isEqualTo(
                        "Line 1, column 13: The JSON ends too early: a value, a quotation mark or a closing bracket is"
                                + " missing.");
    }

    @Test
    void aMissingBodyIsReported() {
        assertProblem(http.post("/notes", ""), 400, "malformed-body");
    }

    @Test
    void aPartialResponseIsAbortedAndLoggedOnce(CapturedOutput output) {
        assertThatThrownBy(() -> http.get("/notes/all.csv")).hasRootCauseInstanceOf(IOException.class);
        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("IllegalStateException: the second half is gone"))
                .hasSize(1);
    }

    @Test
    void aWrongEnumValueNamesTheFieldAndThePossibleValues() {
        var answer = http.post("/notes/many", """
            [{"id": "a", "text": "t", "mood": "GLAD", "due": "2027-03-01", "stars": 1},
             {"id": "b", "text": "t", "mood": "ANGRY", "due": "2027-03-01", "stars": 1}]\
            """);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("[1].mood");
        assertThat(detail(answer)).isEqualTo("[1].mood is none of GLAD, SAD: 'ANGRY'.");
    }

    @Test
    void theProblemNamesTheFieldAndTheExpectedType() {
        assertThat(errors(note("\"due\": \"tomorrow\"")))
                .contains("due is not a date like 2027-03-01 of the years 1900 to 2199: 'tomorrow'");
        assertThat(errors(note("\"stars\": \"3\""))).contains("stars must be a whole number");
        assertThat(errors(note("\"stars\": 3.5"))).contains("stars must be a whole number");
        assertThat(errors(note("\"text\": 7"))).contains("text must be text");
        assertThat(errors(note("\"signed\": \"true\""))).contains("signed must be true or false");
    }

    @Test
    void allFaultsOfABodyAreNamed() {
        var answer = http.post("/notes", """
            {"id": 7, "text": "t", "txt": "t", "mood": "ANGRY", "due": "2027-02-30", "stars": 1, "stars": 2, "author": {"nmae": "A"}}\
            """);

        assertProblem(answer, 400, "invalid-request");
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "stars is given more than once",
                        "id must be text",
                        "txt is not a field here; did you mean \"text\"?",
                        "mood is none of GLAD, SAD: 'ANGRY'",
                        "due is not a date like 2027-03-01 of the years 1900 to 2199: '2027-02-30'",
                        "author.nmae is not a field here; did you mean \"name\"?",
                        "author.name is missing");
        assertThat(detail(answer)).endsWith(", and 6 more.");
    }

    @Test
    void fieldsThatMayBeNullMayBeMissing() {
        var nulls = note("\"text\": \"t\", \"due\": \"2027-03-01\", \"stars\": 6, \"signed\": null, \"author\": null");
        assertThat(detail(nulls)).isEqualTo("body A note has five stars at most.");
        assertThat(errors(note("\"text\": null"))).contains("text must be text");
    }

    @Test
    void elementsOfABatchAreRejectedIndependently() {
        assertThat(http.post("/notes/batch", """
            [{"id": "a", "text": "t", "mood": "GLAD", "due": "2027-03-01", "stars": 1},
             {"id": "b", "text": "t", "mood": "GLAD", "due": "2027-03-01", "star": 1},
             {"id": "c", "text": "t", "mood": "GLAD", "due": "2027-03-01", "stars": 6},
             7]\
            """).body()).isEqualToIgnoringWhitespace("""
                ["a", "star is not a field here; did you mean \\"stars\\"?, stars is missing", "body A note has five stars at most", "body must be an object"]\
                """);
        assertThat(errors(http.post("/notes/batch", "[]")))
                .containsExactly("body must be one object or an array of at least one");
    }

    @Test
    void unknownParametersAreRejectedByName() {
        assertThat(errors(http.get("/notes?on=2027-03-01&limt=3&x=1")))
                .containsExactly("limt is not a parameter here; did you mean \"limit\"?", "x is not a parameter here");
        assertThat(errors(http.get("/notes/found?moode=SAD")))
                .containsExactly("moode is not a parameter here; did you mean \"mood\"?");
        assertThat(http.get("/actuator/health?whatever=1").status()).isEqualTo(200);
    }

    @Test
    void constructorMessagesAreReported() {
        assertThat(detail(note("\"text\": \"t\", \"due\": \"2027-03-01\", \"stars\": 6")))
                .isEqualTo("body A note has five stars at most.");
    }

    @Test
    void aListInPlaceOfAnObjectIsRejected() {
        assertThat(detail(http.post("/notes", "[]"))).isEqualTo("body must be an object.");
    }

    @Test
    void aConstraintNamesItsField() {
        var answer = http.post("/titles", "{\"title\": \" \"}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("title");
        assertThat(detail(answer)).isEqualTo("title must not be blank.");
    }

    @Test
    void faultyParametersAreNamed() {
        var missing = http.get("/notes");
        assertProblem(missing, 400, "invalid-request");
        assertThat(missing.json().at("/errors/0/field").asString()).isEqualTo("on");
        assertThat(detail(missing)).isEqualTo("on is missing.");

        var wrong = http.get("/notes?on=yesterday");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("on");
        assertThat(detail(wrong)).isEqualTo("on must be a date like 2027-03-01, not \"yesterday\".");

        var beyond = http.get("/notes?on=2027-03-01&limit=101");
        assertThat(beyond.json().at("/errors/0/field").asString()).isEqualTo("limit");
        assertThat(detail(beyond)).isEqualTo("limit must be less than or equal to 100.");
    }

    @Test
    void parametersBoundToARecordAreNamed() {
        var wrong = http.get("/notes/found?mood=ANGRY");

        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("mood");
        assertThat(detail(wrong)).isEqualTo("mood must be one of GLAD, SAD, not \"ANGRY\".");
    }

    @Test
    void aWrongElementOfAListNamesThePossibleValues() {
        assertThat(errors(http.get("/notes/of?mood=Glad")))
                .containsExactly("mood must be one of GLAD, SAD, not \"Glad\"");
        assertThat(errors(http.get("/notes/of?mood=GLAD,ANGRY")))
                .containsExactly("mood must be one of GLAD, SAD, not \"ANGRY\"");
        assertThat(errors(http.get("/notes/found?moods=ANGRY")))
                .containsExactly("moods must be one of GLAD, SAD, not \"ANGRY\"");
    }

    @Test
    void repeatedParametersAreNamed() {
        assertThat(detail(http.get("/notes/found?mood=ANGRY&mood=SAD")))
                .endsWith(" is given more than once, and takes one value.");
    }

    @Test
    void unknownIdsAndUnknownPathsDiffer() {
        var thing = http.get("/notes/n-7");
        assertProblem(thing, 404, "unknown-note");
        assertThat(detail(thing)).isEqualTo("There is no note n-7.");

        var path = http.get("/nothing/here");
        assertProblem(path, 404, "unknown-path");
        assertThat(detail(path)).isEqualTo("There is nothing at /nothing/here.");
    }

    @Test
    void unsupportedMethodsAndMediaTypesAreNamed() {
        var method = http.send("/notes", "DELETE", "application/json", BodyPublishers.noBody());
        assertProblem(method, 405, "method-not-allowed");
        assertThat(detail(method)).startsWith("DELETE is not allowed here, only ");

        assertProblem(
                http.send("/notes", "POST", "text/csv", BodyPublishers.ofString("a,b")), 415, "unsupported-media-type");

        var onlyHtml = HttpRequest.newBuilder(http.at("/notes?on=2027-03-01")).header("Accept", "text/html");
        assertProblem(http.send(onlyHtml.build()), 406, "not-acceptable");
    }

    @Test
    void errorsKeepTheirStatusForEveryMethod() {
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            var answer = http.send("/error", method, "application/json", BodyPublishers.noBody());
            assertThat(answer.status()).as(method).isEqualTo(404);
        }
    }

    @Test
    void anOversizedBodyIsRejectedAnnouncedOrStreamed() {
        var large = note("\"text\": \"%s\"".formatted("x".repeat(2_100)));
        assertProblem(large, 413, "body-too-large");
        assertThat(detail(large)).isEqualTo("The body is larger than 2 kB.");

        var bytes = "{\"text\": \"%s\"}".formatted("x".repeat(4_000)).getBytes(StandardCharsets.UTF_8);
        var streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertProblem(http.send("/notes", "POST", "application/json", streamed), 413, "body-too-large");
    }

    @Test
    void unexpectedErrorsShowTheTraceIdAndAreLoggedOnce(CapturedOutput log) {
        var answer = http.post("/accidents", "{}");

        assertProblem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("Secret").doesNotContain("Exception");
        assertThat(log.getOut().split("io.certwatch.Secret broke", -1)).hasSize(2);
        assertThat(log.getOut()).contains(answer.traceId());
    }

    @Test
    void tomcatAnswersWithProblemsToo() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var notHttp = "GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(notHttp.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"type\":\"urn:problem:bad-request\"");
        }
    }

    private Answer note(String member) {
        return http.post("/notes", """
            {"id": "never-stored", "mood": "GLAD", %s}\
            """.formatted(member));
    }

    private static List<String> errors(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " "
                        + error.get("reason").asString())
                .toList();
    }

    private static String detail(Answer answer) {
        return answer.json().get("detail").asString();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:problem:" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(detail(answer)).endsWith(".").doesNotContain("io.certwatch").doesNotContain("\n");
        assertThat(answer.json().get("traceId").asString())
                .isEqualTo(answer.traceId())
                .hasSize(32);
    }
}
