package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/**
 * A segment of a path with an encoded slash, which servers and proxies do not pass on. Ids that may contain one have another form in a
 * path: {@code ~} and their UTF-8 bytes in URL-safe Base64.
 *
 * @param sent as the client sent it
 */
record SlashInSegment(String sent) {

    private static final int LONGEST = 200;

    static Optional<SlashInSegment> find(@Nullable String path) {
        return Arrays.stream(path == null ? new String[0] : path.split("/"))
                .filter(segment -> segment.length() <= LONGEST)
                .filter(segment -> segment.toLowerCase(Locale.ROOT).contains("%2f"))
                .filter(SlashInSegment::isEncoded)
                .map(SlashInSegment::new)
                .findFirst();
    }

    RequestProblem problem() {
        return RequestProblem.of(
                HttpStatus.BAD_REQUEST, "slash-in-path", PlatformText.of("problem.slash", otherForm(), sent));
    }

    private String otherForm() {
        var id = UriUtils.decode(sent, StandardCharsets.UTF_8);
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEncoded(String segment) {
        try {
            UriUtils.decode(segment, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
