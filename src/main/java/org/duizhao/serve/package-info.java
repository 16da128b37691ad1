/**
 * The workbench: a web server on loopback that shows the edition as it will read, anew after every save, and lets a
 * person review the alignment. {@link org.duizhao.serve.Workbench} holds the parts together; {@link
 * org.duizhao.serve.Guard} says who is answered; the pages are under {@code resources/org/duizhao/serve}.
 */
package org.duizhao.serve;
