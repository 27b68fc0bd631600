package io.certwatch.gateway.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** What a person reads in a browser who asks too often: a page, since a problem document is for programs. */
final class TooManyPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final String TEMPLATE = read();

    private TooManyPage() {}

    private static String read() {
        try {
            return new ClassPathResource("too-many.html").getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Browsers name HTML when they open a page or send a form. */
    static boolean isWanted(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    /** First in the language of the browser, then in the other, in which the page before may have been read. */
    static ServerResponse answer(Sentence sentence, Language language, long retryAfterSeconds) {
        var other = language == Language.ZH ? Language.EN : Language.ZH;
        var title = GatewayText.of("problem.too-many.title");
        return ServerResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(HTML)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(TEMPLATE.replace("<!-- language -->", language.code())
                        .replace("<!-- title -->", escape(title, language))
                        .replace("<!-- sentence -->", escape(sentence, language))
                        .replace("<!-- other -->", other.code())
                        .replace("<!-- other sentence -->", escape(sentence, other)));
    }

    private static String escape(Sentence sentence, Language language) {
        return HtmlUtils.htmlEscape(language == Language.ZH ? sentence.zh() : sentence.en());
    }
}
