<?xml version="1.0" encoding="UTF-8"?>
<!-- Two parts set against each other: which sentences of the one answer which of the other. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'part']" mode="comparison">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="group" select="linkGrp[@type = 'comparison']"/>
    <xsl:variable name="other" select="book:by-id(tokenize($group/@corresp)[2])"/>
    <xsl:variable name="title" select="book:part-title($part) || ' and ' || book:within(book:part-title($other))"/>
    <xsl:variable name="met" select="$group/link/tokenize(@target)"/>
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'comparison-' || @n"/>
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="content">
        <section id="comparison-{@n}">
          <h1><xsl:value-of select="$title"/></h1>
          <p>Which sentences of the one answer which of the other, by likeness of words, whatever their order. A sentence that is set against none has no near counterpart in the other part.</p>
          <table>
            <thead>
              <tr><th scope="col">Sentence</th><th scope="col">Answers</th></tr>
            </thead>
            <tbody>
              <xsl:for-each select="$part//ab[@type = 'base']/s">
                <xsl:variable name="links" select="$group/link[tokenize(@target)[1] = '#' || current()/@xml:id]"/>
                <tr>
                  <th scope="row"><a class="place" href="#{@xml:id}"><xsl:value-of select="@xml:id"/></a></th>
                  <td>
                    <xsl:for-each select="$links">
                      <xsl:if test="position() gt 1">, </xsl:if>
                      <a class="place" href="{tokenize(@target)[2]}"><xsl:value-of select="substring(tokenize(@target)[2], 2)"/></a>
                    </xsl:for-each>
                    <xsl:if test="empty($links)">—</xsl:if>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
          <p>
            <xsl:text>In </xsl:text><xsl:value-of select="book:within(book:part-title($other))"/><xsl:text> alone: </xsl:text>
            <xsl:for-each select="$other//ab[@type = 'base']/s[not('#' || @xml:id = $met)]">
              <xsl:if test="position() gt 1">, </xsl:if>
              <a class="place" href="#{@xml:id}"><xsl:value-of select="@xml:id"/></a>
            </xsl:for-each>
            <xsl:text>.</xsl:text>
          </p>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
