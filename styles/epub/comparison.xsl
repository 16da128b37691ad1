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
    <xsl:variable name="quoting" select="$parts/linkGrp[@type = 'quotation']/link
        [book:by-id(tokenize(@target)[last()])/ancestor::div[@type = 'part']/@xml:id = ($part, $other)/@xml:id]"/>
    <xsl:variable name="met" select="$group/link/tokenize(@target)"/>
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'comparison-' || @n"/>
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="content">
        <section id="comparison-{@n}">
          <h1><xsl:value-of select="$title"/></h1>
          <p>Which sentences of the one answer which of the other, by likeness of words, whatever their order; a sentence counts that says the same or quotes a clause of the other. A sentence that is set against none has no near counterpart in the other part.</p>
          <xsl:if test="exists($quoting)">
            <p>Sentences that the commentary quotes are marked with the passage that quotes them.</p>
          </xsl:if>
          <table>
            <thead>
              <tr>
                <th scope="col">Sentence</th>
                <th scope="col">Answers</th>
                <xsl:if test="exists($quoting)"><th scope="col">Quoted in</th></xsl:if>
              </tr>
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
                  <xsl:if test="exists($quoting)">
                    <td>
                      <xsl:variable name="places" select="book:quoted-in(@xml:id, $quoting)"/>
                      <xsl:sequence select="$places"/>
                      <xsl:if test="empty($places)">—</xsl:if>
                    </td>
                  </xsl:if>
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
          <xsl:variable name="quoted" select="$other//ab[@type = 'base']/s[exists(book:quoted-in(@xml:id, $quoting))]"/>
          <xsl:if test="exists($quoted)">
            <p>
              <xsl:text>In </xsl:text><xsl:value-of select="book:within(book:part-title($other))"/><xsl:text>, quoted by the commentary: </xsl:text>
              <xsl:for-each select="$quoted">
                <xsl:if test="position() gt 1">; </xsl:if>
                <a class="place" href="#{@xml:id}"><xsl:value-of select="@xml:id"/></a>
                <xsl:text> in </xsl:text>
                <xsl:sequence select="book:quoted-in(@xml:id, $quoting)"/>
              </xsl:for-each>
              <xsl:text>.</xsl:text>
            </p>
          </xsl:if>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Links to the passages of commentaries that quote a sentence. -->
  <xsl:function name="book:quoted-in" as="node()*">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="quoting" as="element(link)*"/>
    <xsl:for-each-group select="$quoting[tokenize(@target) = '#' || $sentence]" group-by="book:by-id(tokenize(@target)[1])/ancestor::div[@type = 'passage']/@n">
      <xsl:if test="position() gt 1">, </xsl:if>
      <a class="place" href="#{current-grouping-key()}"><xsl:value-of select="current-grouping-key()"/></a>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Behind a commentary: what it quotes. -->
  <xsl:template match="linkGrp[@type = 'quotation']" mode="quotations">
    <section>
      <h2>Passages quoted</h2>
      <ul>
        <xsl:for-each select="link">
          <xsl:variable name="own" select="ancestor::div[@type = 'part']//s/('#' || @xml:id)"/>
          <li>
            <xsl:variable name="from" select="book:by-id(tokenize(@target)[1])/ancestor::div[@type = 'passage']/@n"/>
            <a class="place" href="#{$from}"><xsl:value-of select="$from"/></a>
            <xsl:text> quotes </xsl:text>
            <xsl:for-each select="tokenize(@target)[not(. = $own)]">
              <xsl:if test="position() gt 1">, </xsl:if>
              <a class="place" href="{.}"><xsl:value-of select="substring(., 2)"/></a>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

</xsl:stylesheet>
