<?xml version="1.0" encoding="UTF-8"?>
<!-- The witnesses at a glance: the same drawings as in the PDF, and the same in words below them. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:g="https://duizhao.org/diagrams"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/diagrams.xsl"/>

  <xsl:template name="glance">
    <xsl:if test="exists((g:parts($tei), g:terms($tei)))">
      <xsl:call-template name="document">
        <xsl:with-param name="name" select="'glance'"/>
        <xsl:with-param name="title" select="book:word('glance')"/>
        <xsl:with-param name="division" select="'backmatter'"/>
        <xsl:with-param name="content">
          <section id="glance">
            <h1><xsl:value-of select="book:word('glance')"/></h1>
            <xsl:for-each select="g:parts($tei)">
              <section>
                <h2>Coverage: <xsl:value-of select="book:part-title(.)"/></h2>
                <p>The base above, its sentences as long as they are in characters, with the numbers of the passages; below, what each translation has of it. Sentences in one piece were translated together; a line ties what one sentence takes from several places.</p>
                <figure class="diagram wide">
                  <xsl:sequence select="g:ribbons(.)"/>
                  <figcaption><xsl:value-of select="g:ribbons-in-words(.)"/></figcaption>
                </figure>
              </section>
            </xsl:for-each>
            <xsl:if test="exists(g:terms($tei))">
              <section>
                <h2>Renderings</h2>
                <p>The terms that most witnesses render. The same letter in a row is the same rendering; the list below has their words. The glossary has all terms, with the places.</p>
                <figure class="diagram">
                  <xsl:sequence select="g:matrix($tei)"/>
                </figure>
                <ul class="plain">
                  <xsl:for-each select="g:terms($tei)">
                    <li>
                      <a href="#{@xml:id}">
                        <xsl:sequence select="book:lang(form/orth[1]/@xml:lang)"/>
                        <xsl:value-of select="form/orth[1]"/>
                      </a>
                      <xsl:for-each select="g:renderings(.)">
                        <xsl:value-of select="(if (position() = 1) then ' ' else '; ')"/>
                        <i><xsl:value-of select="g:letter(position())"/></i>
                        <xsl:value-of select="' ' || quote || ' ('"/>
                        <xsl:value-of select="distinct-values(ref/@corresp) ! string(key('g:witness', ., root($tei))/@n)"/>
                        <xsl:text>)</xsl:text>
                      </xsl:for-each>
                    </li>
                  </xsl:for-each>
                </ul>
              </section>
            </xsl:if>
          </section>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
