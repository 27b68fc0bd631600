package io.certwatch.golden;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.AopTestUtils;

/** Finds the collections that objects of ours hold in their fields, also in those of other objects of ours that they hold. */
public final class TypedCollections {

    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<MongoCollection<?>> found = new ArrayList<>();

    private TypedCollections() {}

    public static List<MongoCollection<?>> heldBy(Collection<?> beans) {
        var collections = new TypedCollections();
        beans.forEach(collections::visit);
        return List.copyOf(collections.found);
    }

    private void visit(@Nullable Object held) {
        if (held == null || !visited.add(held)) return;
        switch (AopTestUtils.<Object>getUltimateTargetObject(held)) {
            case MongoCollection<?> collection -> found.add(collection);
            case Collection<?> several -> List.copyOf(several).forEach(this::visit);
            case Map<?, ?> several -> List.copyOf(several.values()).forEach(this::visit);
            case Object one when isOurs(one.getClass()) -> visitFields(one);
            default -> {}
        }
    }

    /** Lambdas of our classes, which hold what they use, are classes of ours too. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.certwatch.") && !type.isEnum();
    }

    private void visitFields(Object object) {
        for (@Nullable Class<?> type = object.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers()))
                    visit(valueOf(field, object));
            }
        }
    }

    private static @Nullable Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
