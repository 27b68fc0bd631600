package io.certwatch.idempotency;

import static com.mongodb.client.model.Filters.exists;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** The form in which an answer is stored. */
record AnswerDocument(AnswerCiphers ciphers) {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String REQUEST = "request";
    private static final String STATUS = "status";
    private static final String HEADERS = "headers";
    private static final String BODY = "body";

    static boolean isComplete(Document stored) {
        return stored.containsKey(STATUS);
    }

    static Bson hasStatus(boolean complete) {
        return exists(STATUS, complete);
    }

    Map<String, Object> fields(String id, IdempotencyKey key, String request, KeptAnswer answer) {
        var fields = new TreeMap<String, Object>(Map.of(
                REQUEST, request, STATUS, answer.status(), HEADERS, new Document(new TreeMap<>(answer.headers()))));
        if (answer.body().length <= LARGEST_BODY)
            fields.put(BODY, new Binary(ciphers.of(key, id).encrypt(answer.body(), id)));
        return fields;
    }

    Claim read(Document stored, IdempotencyKey key) {
        var request = stored.getString(REQUEST);
        var body = stored.get(BODY, Binary.class);
        var id = stored.getString("_id");
        if (body == null) return new Claim.Unreadable(request);
        try {
            var plain = ciphers.of(key, id).decrypt(body.getData(), id);
            return new Claim.Answered(request, new KeptAnswer(stored.getInteger(STATUS), headers(stored), plain));
        } catch (GeneralSecurityException otherSecret) {
            return new Claim.Unreadable(request);
        }
    }

    private static Map<String, String> headers(Document stored) {
        var headers = new TreeMap<String, String>();
        stored.get(HEADERS, Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }
}
