package org.duizhao.build;

import org.duizhao.model.Message;

/** Is told what a build is doing. */
public interface Progress {

    /** Nobody watches. */
    Progress NONE = step -> {};

    /** A step begins, such as “setting the pages”. */
    void step(Message what);
}
