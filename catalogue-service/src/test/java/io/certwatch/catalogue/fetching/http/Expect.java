package io.certwatch.catalogue.fetching.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Fetch;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Assertions on the outcome of a fetch. */
final class Expect {

    private Expect() {}

    static Fetch.Fetched fetched(Fetch fetch) {
        assertThat(fetch).isInstanceOf(Fetch.Fetched.class);
        return (Fetch.Fetched) fetch;
    }

    static byte[] bytes(Fetch fetch) {
        try (var fetched = fetched(fetch);
                var content = fetched.content().open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fetch.Failed failed(Fetch fetch, Fetch.Failure reason) {
        assertThat(fetch)
                .isInstanceOfSatisfying(
                        Fetch.Failed.class,
                        failed ->
                                assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason));
        return (Fetch.Failed) fetch;
    }

    static Fetch.Refused refused(Fetch fetch, Fetch.Refusal reason) {
        assertThat(fetch)
                .isInstanceOfSatisfying(
                        Fetch.Refused.class,
                        refused -> assertThat(refused.reason())
                                .as(refused.detail())
                                .isEqualTo(reason));
        return (Fetch.Refused) fetch;
    }
}
