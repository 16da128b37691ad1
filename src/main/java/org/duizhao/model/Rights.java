package org.duizhao.model;

/**
 * Who may do what with a witness.
 *
 * @param holder who holds the rights, or "not stated"
 * @param statement the statement in the text as received, or "not stated"
 * @param redistribution what the holder permits: "permitted", or "classroom" for handing out in class alone, or "not
 *     permitted", or "not stated", which means no
 */
public record Rights(String holder, String statement, String redistribution) {

    public static final String NOT_STATED = "not stated";

    /** The text may be handed out in class, and not passed on otherwise. */
    public static final String CLASSROOM = "classroom";

    /** Whether the text may be redistributed; what is not stated is not permitted. */
    public boolean permitsRedistribution() {
        return redistribution.equals("permitted");
    }

    /** Whether the text may be handed out in class; what may be redistributed may. */
    public boolean permitsClassroomUse() {
        return permitsRedistribution() || redistribution.equals(CLASSROOM);
    }
}
