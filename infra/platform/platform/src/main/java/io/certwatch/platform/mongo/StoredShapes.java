package io.certwatch.platform.mongo;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents that older releases stored against the records as which they are read now. For the tests of services; it is here
 * because only this package knows how a component is stored.
 */
public final class StoredShapes {

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    private StoredShapes() {}

    /**
     * Reads stored documents.
     *
     * @param collections all that a service has; those without a record count for nothing
     * @param documents by the names of their collections
     */
    public static StoredShapes of(List<MongoCollection<?>> collections, Map<String, List<BsonDocument>> documents) {
        var shapes = new StoredShapes();
        shapes.unread.addAll(documents.keySet());
        collections.stream()
                .filter(collection -> collection.getDocumentClass().isRecord())
                .forEach(collection -> shapes.read(collection, documents));
        return shapes;
    }

    private void read(MongoCollection<?> collection, Map<String, List<BsonDocument>> documents) {
        var name = collection.getNamespace().getCollectionName();
        unread.remove(name);
        new Walk(collection.getCodecRegistry(), name).visit(collection.getDocumentClass(), null);
        documents.getOrDefault(name, List.of()).forEach(document -> read(collection, document));
    }

    private void read(MongoCollection<?> collection, BsonDocument document) {
        var place = collection.getNamespace().getCollectionName() + " " + document.get("_id");
        var type = collection.getDocumentClass();
        try {
            collection
                    .getCodecRegistry()
                    .get(type)
                    .decode(
                            new BsonDocumentReader(document),
                            DecoderContext.builder().build());
        } catch (RuntimeException unreadable) {
            faults.add("%s cannot be read as %s: %s".formatted(place, type.getSimpleName(), unreadable.getMessage()));
        }
        new Walk(collection.getCodecRegistry(), place).visit(type, document);
    }

    /** Collections of documents that no record reads. */
    public Set<String> unread() {
        return Set.copyOf(unread);
    }

    /** What could not be read, and which documents lack a component that may not be null and has no default. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Components that may not be null and have no default, and constants. */
    public Set<String> needed() {
        return Set.copyOf(needed);
    }

    /** Those of them that no document has. */
    public Set<String> unseen() {
        var unseen = new TreeSet<>(needed);
        unseen.removeAll(seen);
        return unseen;
    }

    /** A way through a type, and through a document if there is one. */
    private final class Walk {

        private final CodecRegistry registry;
        private final String place;
        private final Set<Type> withoutDocument = new HashSet<>();

        Walk(CodecRegistry registry, String place) {
            this.registry = registry;
            this.place = place;
        }

        void visit(Type type, @Nullable BsonValue value) {
            if (value == null && !withoutDocument.add(type)) return;
            switch (type) {
                case Class<?> plain -> visit(plain, Map.of(), value);
                case ParameterizedType generic -> visit(generic, value);
                default -> {}
            }
        }

        private void visit(ParameterizedType type, @Nullable BsonValue value) {
            var raw = (Class<?>) type.getRawType();
            var arguments = type.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) visitEach(arguments[0], parts(value));
            else if (Map.class.isAssignableFrom(raw)) visitEach(arguments[1], parts(value));
            else visit(raw, variables(raw, arguments), value);
        }

        private void visitEach(Type type, Collection<BsonValue> parts) {
            visit(type, null);
            parts.forEach(part -> visit(type, part));
        }

        private void visit(Class<?> type, Map<Type, Type> variables, @Nullable BsonValue value) {
            if (type.isEnum()) visitConstants(type, value);
            else if (codec(type) instanceof StoredAs.FormCodec<?, ?> codec) visit(codec.form(), value);
            else if (type.isRecord() && isStoredByComponent(type)) {
                for (var component : type.getRecordComponents()) {
                    visit(type, component, variables, value instanceof BsonDocument document ? document : null);
                }
            }
        }

        private void visit(
                Class<?> type, RecordComponent component, Map<Type, Type> variables, @Nullable BsonDocument holder) {
            var field = StoredComponent.fieldOf(component);
            var value = holder == null || !holder.containsKey(field) || holder.isNull(field) ? null : holder.get(field);
            if (StoredComponent.isNeeded(component)) {
                var name = nameOf(type) + "." + component.getName();
                needed.add(name);
                if (value != null) seen.add(name);
                else if (holder != null) faults.add("%s has no %s".formatted(place, name));
            }
            var generic = component.getGenericType();
            visit(variables.getOrDefault(generic, generic), value);
        }

        private void visitConstants(Class<?> type, @Nullable BsonValue value) {
            if (codec(type) instanceof ConstantCodec<?>) return;
            for (var constant : type.getEnumConstants()) {
                needed.add(nameOf(type) + "." + ((Enum<?>) constant).name());
            }
            if (value instanceof BsonString text) seen.add(nameOf(type) + "." + text.getValue());
        }

        private boolean isStoredByComponent(Class<?> type) {
            return type.getTypeParameters().length > 0 || codec(type) instanceof RecordCodec<?>;
        }

        private @Nullable Codec<?> codec(Class<?> type) {
            try {
                return type.getTypeParameters().length > 0 ? null : registry.get(type);
            } catch (RuntimeException none) {
                return null;
            }
        }
    }

    private static Map<Type, Type> variables(Class<?> type, Type[] arguments) {
        var variables = new HashMap<Type, Type>();
        for (int i = 0; i < arguments.length; i++) variables.put(type.getTypeParameters()[i], arguments[i]);
        return variables;
    }

    private static Collection<BsonValue> parts(@Nullable BsonValue value) {
        return switch (value) {
            case BsonArray array -> array.getValues();
            case BsonDocument document -> document.values();
            case null, default -> List.of();
        };
    }

    /** With the types around it, since several records of a service may have a part of the same name. */
    private static String nameOf(Class<?> type) {
        return type.getName().replaceFirst("^io\\.certwatch\\.", "");
    }
}
