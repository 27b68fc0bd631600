package io.certwatch.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Problems need their text in both languages to compile; this holds the one way around that. */
class UntranslatedTextsTest {

    /** They have texts of libraries and documents. */
    private static final String[] ALLOWED = {
        "infra/platform/platform-web/src/main/java/io/certwatch/platform/web/BodyProblems.java",
        "infra/platform/platform-web/src/main/java/io/certwatch/platform/web/MvcProblems.java",
        "infra/platform/platform-web/src/main/java/io/certwatch/platform/web/ProblemValve.java",
        "infra/shared/tabular/src/main/java/io/certwatch/tabular/worker/RequestHandler.java",
        "infra/shared/tabular/src/main/java/io/certwatch/tabular/worker/Verdict.java",
        "catalogue-service/src/main/java/io/certwatch/catalogue/edition/PlaceText.java",
        "catalogue-service/src/main/java/io/certwatch/catalogue/problem/ProblemText.java"
    };

    @Test
    void onlyTextsOfOthersAreInOneLanguage() throws IOException {
        var repository = new Repository();

        var users = repository.files().stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .filter(file -> repository.text(file).matches("(?s).*\\b(Sentence|Reason)\\.quote\\(.*"))
                .map(Path::toString);

        assertThat(users).containsExactlyInAnyOrder(ALLOWED);
    }
}
